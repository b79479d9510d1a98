package io.relance.web.service;

import static java.util.Objects.requireNonNullElse;

import io.relance.identity.User;
import io.relance.refusal.Checks;
import io.relance.service.ServiceDesk;
import io.relance.service.ServiceRequest;
import io.relance.service.ServiceRequestEntry;
import io.relance.service.ServiceRequests;
import io.relance.service.ServiceSearch;
import io.relance.task.RequestTasks;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
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
    private final RequestTasks tasks;
    private final Clock clock;

    ServiceRequestController(ServiceDesk desk, ServiceRequests requests, RequestTasks tasks, Clock clock) {
        this.desk = desk;
        this.requests = requests;
        this.tasks = tasks;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Opens a service request of a customer that the caller sees (V1 to V3)",
            description =
                    "Whoever does service opens one for every customer. The same Idempotency-Key answers with the same request.")
    Mono<ServiceRequestView> open(
            @RequestBody ServiceRequestEntry entry,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            User user) {
        new Checks().text("Idempotency-Key", key, 200).orRefuse();
        return desk.open(entry, key, user).flatMap(opened -> withTask(opened, user));
    }

    @GetMapping
    @Operation(
            summary = "The service requests that the caller may see, newest first",
            description =
                    "Whoever does service sees all. status: open, in-progress, resolved, closed; kind: inquiry, urgent-fault,"
                            + " grave-complaint, churn-risk; several of either widen. assignee is the username of whoever works on it, or me;"
                            + " overdue=true leaves those whose work is past its due date.")
    Mono<Page<ServiceRequestView>> list(
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        var search = new ServiceSearch(
                customerId,
                among("status", status, ServiceRequest.STATES),
                among("kind", kind, ServiceRequest.KINDS),
                whose(assignee, user),
                overdue);
        return requests.visible(search, Cursor.decode(cursor, UUID::fromString), size + 1, user)
                .map(found -> Page.of(found, size, request -> request.id().toString()))
                .flatMap(page -> withTasks(page, user));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One service request, with the task in which it is worked on")
    Mono<ServiceRequestView> one(@PathVariable UUID id, User user) {
        return requests.visible(id, user).flatMap(request -> withTask(request, user));
    }

    @PostMapping("/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Closes a service request, whatever its state",
            description =
                    "For whoever sees it; perhaps with a last word on how it was settled. One that is closed is a conflict. Its open"
                            + " task is taken back.")
    Mono<Void> close(@PathVariable UUID id, @RequestBody(required = false) @Nullable Closing closing, User user) {
        var resolution = closing == null ? null : closing.resolution();
        new Checks().text("resolution", resolution, 4000).orRefuse();
        return desk.close(id, resolution, user);
    }

    private Mono<ServiceRequestView> withTask(ServiceRequest request, User user) {
        return tasks.of(List.of(request.id()), user)
                .map(found -> ServiceRequestView.of(request, found.get(request.id()), clock.instant()));
    }

    private Mono<Page<ServiceRequestView>> withTasks(Page<ServiceRequest> page, User user) {
        var ids = page.items().stream().map(ServiceRequest::id).toList();
        return tasks.of(ids, user)
                .map(found ->
                        page.map(request -> ServiceRequestView.of(request, found.get(request.id()), clock.instant())));
    }

    private static List<String> among(String field, @Nullable List<String> chosen, List<String> allowed) {
        var wanted = requireNonNullElse(chosen, List.<String>of()).stream()
                .filter(code -> !code.isBlank())
                .toList();
        var checks = new Checks();
        wanted.forEach(code -> checks.oneOf(field, code, allowed));
        checks.orRefuse();
        return wanted;
    }

    private static @Nullable String whose(@Nullable String assignee, User user) {
        new Checks().text("assignee", assignee, 100).orRefuse();
        if (assignee == null || assignee.isBlank()) {
            return null;
        }
        return assignee.equals("me") ? user.username() : assignee.strip();
    }

    record Closing(@Nullable String resolution) {}
}
