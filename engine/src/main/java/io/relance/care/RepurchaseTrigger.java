package io.relance.care;

import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import io.relance.process.Job;
import io.relance.process.JobHandler;
import io.relance.refusal.Checks;
import io.relance.time.BusinessTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The building block {@code relance.repurchase.trigger}: notes why a customer might buy again, and starts the model that asks (C6, C7). */
@Component
class RepurchaseTrigger implements JobHandler {

    private static final List<String> TRIGGERS = List.of("growth", "renewal", "new-needs", "manual");

    private final Customers customers;
    private final DatabaseClient database;
    private final Outbox outbox;
    private final BusinessTime time;

    RepurchaseTrigger(Customers customers, DatabaseClient database, Outbox outbox, BusinessTime time) {
        this.customers = customers;
        this.database = database;
        this.outbox = outbox;
        this.time = time;
    }

    @Override
    public String type() {
        return "relance.repurchase.trigger";
    }

    @Override
    public List<String> variables() {
        return List.of("customerId", "reason");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        return Mono.fromSupplier(() -> Input.of(job))
                .flatMap(input -> customers
                        .byId(input.customerId())
                        .delayUntil(customer -> remember(input))
                        .flatMap(customer -> outbox.add(triggered(input, customer))))
                .thenReturn(Map.of());
    }

    private Mono<Void> remember(Input input) {
        return database.sql("""
                        insert into repurchase (customer_id, trigger, reason, triggered_at)
                        values (:customer, :trigger, nullif(:reason, ''), :now)""")
                .bind("customer", input.customerId())
                .bind("trigger", input.trigger())
                .bind("reason", input.reason())
                .bind("now", time.now())
                .then();
    }

    private static Message triggered(Input input, Customer customer) {
        var id = input.customerId().toString();
        return new Message(
                "repurchase-triggered",
                id,
                Map.of(
                        "customerId", id,
                        "owner", customer.ownerUsername(),
                        "trigger", input.trigger(),
                        "reason", input.reason()));
    }

    private record Input(UUID customerId, String trigger, String reason) {

        static Input of(Job job) {
            var trigger = job.header("trigger");
            new Checks().oneOf("trigger", trigger, TRIGGERS).orRefuse();
            return new Input(
                    job.uuid("customerId"), trigger, job.optionalText("reason").orElse(""));
        }
    }
}
