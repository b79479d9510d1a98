package io.relance.web.service;

import io.relance.identity.User;
import io.relance.refusal.Checks;
import io.relance.service.ServiceDesk;
import io.relance.service.ServiceRequest;
import io.relance.service.ServiceRequestEntry;
import io.relance.service.ServiceRequests;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/service-requests")
class ServiceRequestController {

    private final ServiceDesk desk;
    private final ServiceRequests requests;

    ServiceRequestController(ServiceDesk desk, ServiceRequests requests) {
        this.desk = desk;
        this.requests = requests;
    }

    /** Opens a service request of a customer that the caller sees (V1 to V3). The same Idempotency-Key answers with the same request. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ServiceRequest> open(
            @RequestBody ServiceRequestEntry entry,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            User user) {
        new Checks().text("Idempotency-Key", key, 200).orRefuse();
        return desk.open(entry, key, user);
    }

    /** The service requests that the caller may see, newest first. Whoever does service sees all. */
    @GetMapping
    Mono<Page<ServiceRequest>> list(
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        new Checks()
                .oneOf("status", status, ServiceRequest.STATES)
                .oneOf("kind", kind, ServiceRequest.KINDS)
                .orRefuse();
        var size = Cursor.limit(limit);
        var search = new ServiceRequests.Search(customerId, blank(status), blank(kind));
        return requests.visible(search, Cursor.decode(cursor, UUID::fromString), size + 1, user)
                .map(found -> Page.of(found, size, request -> request.id().toString()));
    }

    @GetMapping("/{id}")
    Mono<ServiceRequest> one(@PathVariable UUID id, User user) {
        return requests.visible(id, user);
    }

    /** Closes a service request, whatever its state, perhaps with a last word on how it was settled; one that is closed is a conflict. */
    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> close(@PathVariable UUID id, @RequestBody(required = false) @Nullable Closing closing, User user) {
        var resolution = closing == null ? null : closing.resolution();
        new Checks().text("resolution", resolution, 4000).orRefuse();
        return desk.close(id, resolution, user);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    record Closing(@Nullable String resolution) {}
}
