package io.relance.care;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import io.relance.process.Block;
import io.relance.process.Header;
import io.relance.process.Job;
import io.relance.time.BusinessTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The building block {@code relance.repurchase.trigger}: notes why a customer might buy again, and starts the model that asks (C6, C7). */
@Component
class RepurchaseTrigger implements Block<RepurchaseTrigger.Input, Void> {

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
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Void> handle(Input input, Job job) {
        return customers
                .byId(input.customerId())
                .delayUntil(customer -> remember(input))
                .flatMap(customer -> outbox.add(triggered(input, customer)));
    }

    private Mono<Void> remember(Input input) {
        return database.sql("""
                        insert into repurchase (customer_id, trigger, reason, triggered_at)
                        values (:customer, :trigger, nullif(:reason, ''), :now)""")
                .bind("customer", input.customerId())
                .bind("trigger", input.trigger().code())
                .bind("reason", input.why())
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
                        "trigger", input.trigger().code(),
                        "reason", input.why()));
    }

    enum Trigger {
        GROWTH,
        RENEWAL,
        NEW_NEEDS,
        MANUAL;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    record Input(
            @Header Trigger trigger,
            UUID customerId,
            @Nullable String reason) {

        String why() {
            return requireNonNullElse(reason, "");
        }
    }
}
