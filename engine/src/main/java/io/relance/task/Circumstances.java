package io.relance.task;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.CustomerFacts;
import io.relance.identity.Users;
import io.relance.notification.OccasionNames;
import io.relance.notification.Wording;
import io.relance.service.ServiceRequest;
import io.relance.service.ServiceRequests;
import java.util.HashMap;
import java.util.List;
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
        return Details.of(List.of(of(input), customer(input)));
    }

    Mono<Map<String, Object>> of(NotifyBlock.Input input) {
        return Details.of(List.of(Mono.fromSupplier(() -> said(input)), urger(input), request(input)));
    }

    private Mono<Map<String, Object>> customer(NotifyBlock.Input input) {
        return Mono.justOrEmpty(input.customerId()).flatMap(customers::of).map(facts -> Map.of("customer", facts));
    }

    private Mono<Map<String, Object>> urger(NotifyBlock.Input input) {
        return Mono.justOrEmpty(input.urgedBy())
                .flatMap(urger -> users.nameOf(urger).defaultIfEmpty(urger))
                .map(name -> Map.of("urgedBy", name));
    }

    private Mono<Map<String, Object>> request(NotifyBlock.Input input) {
        return Mono.justOrEmpty(input.serviceRequestId())
                .flatMap(requests::byId)
                .map(Circumstances::facts);
    }

    private static Map<String, Object> said(NotifyBlock.Input input) {
        var said = new HashMap<String, @Nullable Object>();
        said.put("contractNumber", input.contractNumber());
        said.put("endsAt", input.endsAt());
        said.put("subject", input.subject());
        said.put("reason", input.reason());
        said.put("note", input.note());
        said.put("growth", input.growth());
        said.put("score", input.score());
        said.put("comment", input.comment());
        said.put("title", input.title());
        said.put("message", input.message());
        said.put("decisionPointOn", input.decisionPointOn());
        said.put("decisionPointKind", term(Terms.DECISION_POINTS, input.decisionPointKind()));
        said.put("occasionName", input.occasionName());
        said.put("occasion", occasion(input));
        return Details.known(said);
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
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("requestNumber", request.number());
        facts.put("requestKind", Terms.SERVICE_KINDS.getOrDefault(request.kind(), same(request.kind())));
        facts.put("subject", request.subject());
        facts.put("openedAt", request.openedAt());
        facts.put("text", request.text());
        return Details.known(facts);
    }

    private static Wording same(String text) {
        return new Wording(text, text);
    }
}
