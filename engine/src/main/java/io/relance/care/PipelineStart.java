package io.relance.care;

import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import io.relance.process.Job;
import io.relance.process.JobHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The building block {@code relance.pipeline.start}: a customer who buys again goes through the pipeline anew, from step 2 (C7). */
@Component
class PipelineStart implements JobHandler {

    private final Customers customers;
    private final Outbox outbox;

    PipelineStart(Customers customers, Outbox outbox) {
        this.customers = customers;
        this.outbox = outbox;
    }

    @Override
    public String type() {
        return "relance.pipeline.start";
    }

    @Override
    public List<String> variables() {
        return List.of("customerId");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        return customers
                .byId(job.uuid("customerId"))
                .flatMap(customer -> outbox.add(accepted(customer)))
                .thenReturn(Map.of());
    }

    private static Message accepted(Customer customer) {
        var id = customer.id().toString();
        return new Message(
                "repurchase-accepted",
                id,
                Map.of("customerId", id, "customerName", customer.name(), "owner", customer.ownerUsername()));
    }
}
