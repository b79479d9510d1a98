package io.relance.web.timeline;

import static java.util.Objects.requireNonNullElse;

import io.relance.identity.User;
import io.relance.refusal.Checks;
import io.relance.timeline.Event;
import io.relance.timeline.Kind;
import io.relance.timeline.Timeline;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/customers/{id}/timeline")
class TimelineController {

    private final Timeline timeline;

    TimelineController(Timeline timeline) {
        this.timeline = timeline;
    }

    @GetMapping
    @Operation(
            summary = "Everything that befell the customer, newest first",
            description =
                    "kind narrows to one or more of: registered, interaction, task, status, contract, purchase, milestone, service-request,"
                            + " care-visit, visit-report, survey-sent, survey-answered, referral, gift, letter, attachment, handover.")
    Mono<Page<Event>> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        var after = Cursor.decode(cursor, Event.Position::parse);
        return timeline.visible(id, kinds(requireNonNullElse(kind, List.of())), after, size + 1, user)
                .map(found -> Page.of(found, size, event -> event.position().toString()));
    }

    private static Set<Kind> kinds(List<String> codes) {
        if (codes.isEmpty()) {
            return EnumSet.allOf(Kind.class);
        }
        var checks = new Checks();
        codes.forEach(code -> checks.oneOf("kind", code, Kind.codes()).required("kind", code));
        checks.orRefuse();
        return EnumSet.copyOf(codes.stream().map(Kind::of).toList());
    }
}
