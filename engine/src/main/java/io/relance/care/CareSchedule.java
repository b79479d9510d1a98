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

/** The building block {@code relance.care.schedule}: starts the customer's next care cycle, in the newest version of its model (C1). */
@Component
class CareSchedule implements Block<CareSchedule.Input, Void> {

    private final Customers customers;
    private final Outbox outbox;

    CareSchedule(Customers customers, Outbox outbox) {
        this.customers = customers;
        this.outbox = outbox;
    }

    record Input(UUID customerId) {}

    @Override
    public String type() {
        return "relance.care.schedule";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Void> handle(Input input, Job job) {
        return customers.byId(input.customerId()).flatMap(this::schedule);
    }

    private Mono<Void> schedule(Customer customer) {
        var id = customer.id().toString();
        return outbox.add(
                new Message("care-scheduled", id, Map.of("customerId", id, "owner", customer.ownerUsername())));
    }
}
