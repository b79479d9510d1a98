package io.relance.service;

import io.relance.process.Job;
import io.relance.process.JobHandler;
import io.relance.refusal.Checks;
import io.relance.refusal.InvalidInput;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The building block {@code relance.service-request.open}: a model asks service for something, such as after a low score (C8). */
@Component
class OpenServiceRequest implements JobHandler {

    private final ServiceDesk desk;

    OpenServiceRequest(ServiceDesk desk) {
        this.desk = desk;
    }

    @Override
    public String type() {
        return "relance.service-request.open";
    }

    @Override
    public List<String> variables() {
        return List.of("customerId", "subject", "text");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        return desk.open(input(job))
                .map(id -> Map.<String, Object>of("serviceRequestId", id.toString()))
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("customerId", "unknown", job.text("customerId"))));
    }

    private static NewServiceRequest input(Job job) {
        var kind = job.header("kind");
        new Checks().oneOf("kind", kind, ServiceRequest.KINDS).orRefuse();
        return new NewServiceRequest(
                job.uuid("customerId"),
                kind,
                job.text("subject"),
                job.optionalText("text").orElse(null),
                "system");
    }
}
