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
    private final RepurchasePipelines pipelines;
    private final Outbox outbox;

    PipelineStart(Customers customers, RepurchasePipelines pipelines, Outbox outbox) {
        this.customers = customers;
        this.pipelines = pipelines;
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
        return customers
                .byId(input.customerId())
                .zipWhen(customer -> pipelines.begin(customer.id()), PipelineStart::accepted)
                .flatMap(outbox::add);
    }

    /** A key of its own: under the customer's the engine would start nothing while another pipeline of the customer is under way. */
    private static Message accepted(Customer customer, UUID pipeline) {
        return new Message(
                "repurchase-accepted",
                pipeline.toString(),
                Map.of(
                        "pipelineId",
                        pipeline.toString(),
                        "customerId",
                        customer.id().toString(),
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
