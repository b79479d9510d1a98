package io.relance.web.milestone;

import static java.util.Objects.requireNonNullElse;

import io.relance.identity.User;
import io.relance.milestone.Milestone;
import io.relance.milestone.MilestoneEntry;
import io.relance.milestone.Milestones;
import io.relance.refusal.Checks;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/customers/{id}/milestones")
class MilestoneController {

    private final Milestones milestones;

    MilestoneController(Milestones milestones) {
        this.milestones = milestones;
    }

    @GetMapping
    @Operation(
            summary = "What was reached with the customer, the first reached first (D6)",
            description =
                    "What the system knows has no id; its kind is first-contact, needs-analysed, intent, won, repurchase, anniversary, silent"
                            + " or lost. What somebody noted is of the kind noted.")
    Mono<Page<Milestone>> list(@PathVariable UUID id, User user) {
        return milestones.of(id, user).map(Page::whole);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Notes that something was reached",
            description =
                    "For whoever may write the customer. The same Idempotency-Key answers with the same milestone.")
    Mono<Milestone> note(
            @PathVariable UUID id,
            @RequestBody MilestoneEntry entry,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            User user) {
        new Checks().text("Idempotency-Key", key, 200).orRefuse();
        return milestones.note(id, entry, key, user);
    }

    @PutMapping("/{milestone}")
    @Operation(
            summary = "Makes what was noted what the body says, whole",
            description =
                    "version is that of the customer from which the edit was made. When this milestone has changed since, the answer is"
                            + " 409 and says what.")
    Mono<Milestone> change(
            @PathVariable UUID id,
            @PathVariable UUID milestone,
            @RequestParam(required = false) @Nullable Long version,
            @RequestBody MilestoneEntry entry,
            User user) {
        new Checks().required("version", version).orRefuse();
        return milestones.change(id, milestone, entry, requireNonNullElse(version, -1L), user);
    }

    @DeleteMapping("/{milestone}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes what was noted", description = "For whoever may write the customer.")
    Mono<Void> remove(@PathVariable UUID id, @PathVariable UUID milestone, User user) {
        return milestones.remove(id, milestone, user);
    }
}
