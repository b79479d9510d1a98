package io.relance.task;

import io.relance.customer.CustomerFacts;
import io.relance.identity.Users;
import io.relance.notification.Wording;
import io.relance.process.Job;
import io.relance.refusal.InvalidInput;
import io.relance.service.ServiceRequest;
import io.relance.service.ServiceRequests;
import io.relance.time.IsoTime;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a model knows beyond the task and the customer, as details that the words of an alert may use. Everything may be absent. */
@Component
class Circumstances {

    private static final List<String> AS_THEY_ARE =
            List.of("contractNumber", "subject", "reason", "note", "growth", "score", "comment", "title", "message");

    private final Users users;
    private final CustomerFacts customers;
    private final ServiceRequests requests;

    Circumstances(Users users, CustomerFacts customers, ServiceRequests requests) {
        this.users = users;
        this.customers = customers;
        this.requests = requests;
    }

    Mono<Map<String, Object>> of(@Nullable UUID customer, Job job) {
        return of(job).flatMap(details -> Mono.justOrEmpty(customer)
                .flatMap(customers::of)
                .doOnNext(facts -> details.put("customer", facts))
                .thenReturn(details));
    }

    Mono<Map<String, Object>> of(Job job) {
        var details = said(job);
        return Mono.justOrEmpty(job.optionalText("urgedBy"))
                .flatMap(urger -> users.nameOf(urger).defaultIfEmpty(urger))
                .doOnNext(name -> details.put("urgedBy", name))
                .then(Mono.justOrEmpty(job.optionalText("serviceRequestId")).map(given -> job.uuid("serviceRequestId")))
                .flatMap(requests::byId)
                .doOnNext(request -> details.putAll(facts(request)))
                .thenReturn(details);
    }

    private static Map<String, Object> said(Job job) {
        var details = new HashMap<String, Object>();
        AS_THEY_ARE.forEach(name -> put(details, job, name, Function.identity()));
        put(details, job, "endsAt", ends -> IsoTime.zoned(ends).toInstant());
        put(details, job, "decisionPointOn", IsoTime::day);
        put(details, job, "decisionPointKind", kind -> Terms.DECISION_POINTS.getOrDefault(kind, same(kind)));
        put(details, job, "occasionName", Function.identity());
        put(
                details,
                job,
                "occasion",
                code -> Terms.OCCASIONS.getOrDefault(
                        code, same(job.optionalText("occasionName").orElse(code))));
        return details;
    }

    private static void put(Map<String, Object> details, Job job, String name, Function<String, ?> read) {
        try {
            job.optionalText(name).map(read).ifPresent(value -> details.put(name, value));
        } catch (DateTimeException malformed) {
            throw InvalidInput.in(name, "variable-malformed", job.elementId());
        }
    }

    private static Map<String, Object> facts(ServiceRequest request) {
        return Map.of(
                "requestNumber", request.number(),
                "requestKind", Terms.SERVICE_KINDS.getOrDefault(request.kind(), same(request.kind())),
                "subject", request.subject(),
                "openedAt", request.openedAt());
    }

    private static Wording same(String text) {
        return new Wording(text, text);
    }
}
