package io.relance.task;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.CustomerFacts;
import io.relance.identity.Users;
import io.relance.notification.OccasionNames;
import io.relance.notification.Wording;
import io.relance.service.ServiceRequest;
import io.relance.service.ServiceRequests;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a model knows beyond the task and the customer, as details that the words of an alert may use. Everything may be absent. */
@Component
class Circumstances {

    private final Users users;
    private final CustomerFacts customers;
    private final ServiceRequests requests;

    Circumstances(Users users, CustomerFacts customers, ServiceRequests requests) {
        this.users = users;
        this.customers = customers;
        this.requests = requests;
    }

    Mono<Map<String, Object>> ofCustomer(NotifyBlock.Input input) {
        return of(input)
                .flatMap(details -> Mono.justOrEmpty(input.customerId())
                        .flatMap(customers::of)
                        .doOnNext(facts -> details.put("customer", facts))
                        .thenReturn(details));
    }

    Mono<Map<String, Object>> of(NotifyBlock.Input input) {
        var details = said(input);
        return Mono.justOrEmpty(input.urgedBy())
                .flatMap(urger -> users.nameOf(urger).defaultIfEmpty(urger))
                .doOnNext(name -> details.put("urgedBy", name))
                .then(Mono.justOrEmpty(input.serviceRequestId()))
                .flatMap(requests::byId)
                .doOnNext(request -> details.putAll(facts(request)))
                .thenReturn(details);
    }

    private static Map<String, Object> said(NotifyBlock.Input input) {
        var details = new HashMap<String, Object>();
        put(details, "contractNumber", input.contractNumber());
        put(details, "endsAt", input.endsAt());
        put(details, "subject", input.subject());
        put(details, "reason", input.reason());
        put(details, "note", input.note());
        put(details, "growth", input.growth());
        put(details, "score", input.score());
        put(details, "comment", input.comment());
        put(details, "title", input.title());
        put(details, "message", input.message());
        put(details, "decisionPointOn", input.decisionPointOn());
        put(details, "decisionPointKind", term(Terms.DECISION_POINTS, input.decisionPointKind()));
        put(details, "occasionName", input.occasionName());
        put(details, "occasion", occasion(input));
        return details;
    }

    private static void put(Map<String, Object> details, String name, @Nullable Object value) {
        if (value != null) {
            details.put(name, value);
        }
    }

    private static @Nullable Wording occasion(NotifyBlock.Input input) {
        var code = input.occasion();
        return code == null ? null : OccasionNames.of(code, requireNonNullElse(input.occasionName(), code));
    }

    /** A code that we do not know is called what the model calls it. */
    private static @Nullable Wording term(Map<String, Wording> terms, @Nullable String code) {
        return code == null ? null : terms.getOrDefault(code, same(code));
    }

    static Map<String, Object> facts(ServiceRequest request) {
        var facts = new HashMap<String, Object>();
        facts.put("requestNumber", request.number());
        facts.put("requestKind", Terms.SERVICE_KINDS.getOrDefault(request.kind(), same(request.kind())));
        facts.put("subject", request.subject());
        facts.put("openedAt", request.openedAt());
        put(facts, "text", request.text());
        return facts;
    }

    private static Wording same(String text) {
        return new Wording(text, text);
    }
}
