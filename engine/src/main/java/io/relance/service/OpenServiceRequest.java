package io.relance.service;

import io.relance.process.Block;
import io.relance.process.Header;
import io.relance.process.Job;
import io.relance.process.Options;
import io.relance.refusal.InvalidInput;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The building block {@code relance.service-request.open}: a model asks service for something, such as after a low score (C8). */
@Component
class OpenServiceRequest implements Block<OpenServiceRequest.Input, OpenServiceRequest.Output> {

    private final ServiceDesk desk;

    OpenServiceRequest(ServiceDesk desk) {
        this.desk = desk;
    }

    @Override
    public String type() {
        return "relance.service-request.open";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Map<String, Options> options() {
        return Map.of("kind", Options.of(ServiceRequest.KINDS));
    }

    @Override
    public Mono<Output> handle(Input input, Job job) {
        return Mono.fromSupplier(input::request)
                .flatMap(desk::open)
                .map(Output::new)
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("customerId", "unknown", input.customerId())));
    }

    record Input(
            @Header String kind,
            UUID customerId,
            String subject,
            @Nullable String text) {

        NewServiceRequest request() {
            return new NewServiceRequest(customerId, kind, subject, text, "system");
        }
    }

    record Output(UUID serviceRequestId) {}
}
