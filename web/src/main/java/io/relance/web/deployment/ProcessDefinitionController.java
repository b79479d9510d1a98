package io.relance.web.deployment;

import io.relance.deployment.Definition;
import io.relance.deployment.Definitions;
import io.relance.deployment.Deployments;
import io.relance.identity.User;
import io.relance.refusal.FieldError;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/process-definitions")
class ProcessDefinitionController {

    private final Deployments deployments;
    private final Definitions definitions;
    private final MessageSource texts;

    ProcessDefinitionController(Deployments deployments, Definitions definitions, MessageSource texts) {
        this.deployments = deployments;
        this.definitions = definitions;
        this.texts = texts;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Deploys models: .bpmn, .dmn and .form files, all of them or none",
            description =
                    "For managers and up. What would hang is refused with a sentence for each element, named file#element. "
                            + "What runs goes on as it was drawn; what starts from now on follows the new version.")
    Mono<DeploymentView> deploy(
            @RequestPart(value = "resources", required = false) Flux<FilePart> resources, User user, Locale locale) {
        return deployments
                .deploy(Uploads.read(resources), user)
                .map(deployment -> DeploymentView.of(deployment, warning -> text(warning, locale)));
    }

    @GetMapping
    @Operation(
            summary = "The newest version of each process, by id",
            description =
                    "The origin is shipped (came with the application), person, or unknown (deployed past the application). "
                            + "shippedVersionWaiting says that this release comes with another version, which was not put over a person's.")
    Mono<Page<Definition>> list(
            @RequestParam(required = false) @Nullable String processId,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        return definitions
                .latest(processId, Cursor.decode(cursor, id -> id), size + 1, user)
                .map(found -> Page.of(found, size, Definition::processId));
    }

    @GetMapping(value = "/{key}/xml", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The BPMN of one version, as it was deployed")
    Mono<String> xml(@PathVariable long key, User user) {
        return definitions.xml(key, user);
    }

    private String text(FieldError warning, Locale locale) {
        var key = "field." + warning.code();
        return String.valueOf(texts.getMessage(key, warning.arguments().toArray(), key, locale));
    }
}
