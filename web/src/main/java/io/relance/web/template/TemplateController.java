package io.relance.web.template;

import io.relance.identity.User;
import io.relance.notification.Preview;
import io.relance.template.Template;
import io.relance.template.TemplateDesk;
import io.relance.template.TemplateEntry;
import io.relance.template.TemplateState;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/templates")
class TemplateController {

    private final TemplateDesk desk;

    TemplateController(TemplateDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            summary = "The words of every kind of alert, in every language",
            description = "For managers and up. The problem says why people were told in the built-in words instead.")
    Mono<Page<TemplateState>> list(User user) {
        return desk.all(user).map(Page::whole);
    }

    @GetMapping("/{kind}/{language}")
    @Operation(
            summary = "One template with its versions, the newest first",
            description =
                    "The first line of the text is the title. The words are the names that it may use, with a sample of each.")
    Mono<Template> one(@PathVariable String kind, @PathVariable String language, User user) {
        return desk.one(kind, language, user);
    }

    @PutMapping("/{kind}/{language}")
    @Operation(
            summary = "Saves a new version, which holds from the next alert on",
            description =
                    "The version is the one that was read, 0 if nothing was ever saved; 409 if it is not the last any more. "
                            + "What cannot be read is refused: the field is text, and the message names the line.")
    Mono<Template> save(
            @PathVariable String kind, @PathVariable String language, @RequestBody TemplateEntry entry, User user) {
        return desk.save(kind, language, entry, user);
    }

    @DeleteMapping("/{kind}/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Back to the built-in words; the versions stay to be read",
            description = "With a version: 409 if it is not the last any more.")
    Mono<Void> reset(
            @PathVariable String kind,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable Integer version,
            User user) {
        return desk.reset(kind, language, version, user);
    }

    @PostMapping("/preview")
    @Operation(
            summary = "What people would read of a sample, in the inbox and by mail; saves nothing",
            description =
                    "Refuses what saving would refuse. Unknown are names that no alert of this kind is known to have.")
    Mono<Preview> preview(@RequestBody TemplateDraft draft, User user) {
        return desk.preview(draft.kind(), draft.language(), draft.text(), user);
    }

    record TemplateDraft(
            @Nullable String kind,
            @Nullable String language,
            @Nullable String text) {}
}
