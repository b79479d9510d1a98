package io.relance.care;

import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import io.relance.process.Block;
import io.relance.process.Job;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The building block {@code relance.pipeline.start}: a customer who buys again goes through the pipeline anew, from step 2 (C7). */
@Component
class PipelineStart implements Block<PipelineStart.Input, Void> {

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
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Void> handle(Input input, Job job) {
        return customers.byId(input.customerId()).flatMap(customer -> outbox.add(accepted(customer, job)));
    }

    /** A key of its own: under the customer's the engine would start nothing while another pipeline of the customer is under way. */
    private static Message accepted(Customer customer, Job job) {
        var id = customer.id().toString();
        return new Message(
                "repurchase-accepted",
                id + "-" + job.key(),
                Map.of(
                        "customerId",
                        id,
                        "customerName",
                        customer.name(),
                        "owner",
                        customer.ownerUsername(),
                        "size",
                        customer.size(),
                        "industry",
                        customer.industry()));
    }

    record Input(UUID customerId) {}
}
