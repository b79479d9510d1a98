package io.relance.web.delivery;

import io.relance.delivery.DeliveryLog;
import io.relance.delivery.DeliveryRecord;
import io.relance.delivery.DeliverySearch;
import io.relance.delivery.Suppressions;
import io.relance.delivery.Suppressions.Suppression;
import io.relance.identity.User;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/deliveries")
class DeliveryController {

    private final DeliveryLog log;
    private final Suppressions suppressions;

    DeliveryController(DeliveryLog log, Suppressions suppressions) {
        this.log = log;
        this.suppressions = suppressions;
    }

    @GetMapping
    @Operation(
            summary = "What was sent, what waits, what was given up, and what was not sent and why; newest first",
            description =
                    "Directors and administrators see everything, managers what is for their team, others nothing (403)."
                            + " state: queued, sent, dead, not-sent. channel: mail, webhook, chat. recipient: a username, or an e-mail address.")
    Mono<Page<DeliveryRecord>> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        return log.visible(
                        new DeliverySearch(state, channel, recipient),
                        Cursor.decode(cursor, UUID::fromString),
                        size + 1,
                        user)
                .map(found -> Page.of(found, size, delivery -> delivery.id().toString()));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Sends again what was given up",
            description =
                    "A dead delivery, or one that met a suppressed or missing address, is tried again for as long as a new one."
                            + " 409 in every other state.")
    Mono<Void> retry(@PathVariable UUID id, User user) {
        return log.retry(id, user);
    }

    @GetMapping("/suppressions")
    @Operation(
            summary = "Addresses to which nothing more is sent, because they were refused too often in a row",
            description = "For directors and administrators. Latest first, at most 200.")
    Mono<Page<Suppression>> suppressions(User user) {
        return suppressions.all(Cursor.MOST, user).map(Page::whole);
    }

    @DeleteMapping("/suppressions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lifts a suppression; what met it can be sent again")
    Mono<Void> lift(@PathVariable UUID id, User user) {
        return suppressions.lift(id, user);
    }
}
