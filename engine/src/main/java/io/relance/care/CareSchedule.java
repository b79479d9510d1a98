package io.relance.care;

import io.relance.customer.Customers;
import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import io.relance.process.Job;
import io.relance.process.JobHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The building block {@code relance.care.schedule}: starts the customer's next care cycle, in the newest version of its model (C1). */
@Component
class CareSchedule implements JobHandler {

    private final Customers customers;
    private final Outbox outbox;

    CareSchedule(Customers customers, Outbox outbox) {
        this.customers = customers;
        this.outbox = outbox;
    }

    @Override
    public String type() {
        return "relance.care.schedule";
    }

    @Override
    public List<String> variables() {
        return List.of("customerId");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        return customers
                .byId(job.uuid("customerId"))
                .flatMap(customer -> outbox.add(new Message(
                        "care-scheduled",
                        customer.id().toString(),
                        Map.of("customerId", customer.id().toString(), "owner", customer.ownerUsername()))))
                .thenReturn(Map.of());
    }
}
