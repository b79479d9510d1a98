package io.relance.customer;

import io.relance.process.Job;
import io.relance.process.JobHandler;
import io.relance.refusal.Checks;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The building block {@code relance.customer.status}: what a customer is from now on, such as silent (D6, F7). Who is lost is lost by its form, with a reason. */
@Component
class StatusBlock implements JobHandler {

    private static final List<String> ALLOWED = List.of("potential", "intent", "won", "silent");

    private final CustomerChanges changes;

    StatusBlock(CustomerChanges changes) {
        this.changes = changes;
    }

    @Override
    public String type() {
        return "relance.customer.status";
    }

    @Override
    public List<String> variables() {
        return List.of("customerId", "reason");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        return Mono.fromSupplier(() -> Input.of(job)).flatMap(this::store).thenReturn(Map.of());
    }

    private Mono<Void> store(Input input) {
        return changes.set(input.customerId(), "status = :status, status_reason = nullif(:reason, '')")
                .bind("status", input.status())
                .bind("reason", input.reason())
                .then();
    }

    private record Input(UUID customerId, String status, String reason) {

        static Input of(Job job) {
            var status = job.header("status");
            new Checks().oneOf("status", status, ALLOWED).orRefuse();
            return new Input(
                    job.uuid("customerId"), status, job.optionalText("reason").orElse(""));
        }
    }
}
