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
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.repurchase.trigger}: notes why a customer might buy again, and starts the model that asks
 * (C6, C7). While the customer is being asked already, or is to be asked later, the reason is added to that.
 */
@Component
class RepurchaseTrigger implements Block<RepurchaseTrigger.Input, Void> {

    private static final Duration TO_BEGIN = Duration.ofHours(1);

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
                .delayUntil(customer -> lock(input.customerId()))
                .filterWhen(customer -> addedToOpen(input).map(added -> !added))
                .delayUntil(customer -> remember(input))
                .flatMap(customer -> outbox.add(triggered(input, customer)));
    }

    private Mono<Void> lock(UUID customer) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .bind("name", customer + "repurchase")
                .then();
    }

    /** Undecided or snoozed, and its instance runs or is about to begin; one that a loss or a person has stopped is not open. */
    private Mono<Boolean> addedToOpen(Input input) {
        return database.sql("""
                        update repurchase set reason = nullif(concat_ws('; ', reason, nullif(:reason, '')), '') where id = (
                            select r.id from repurchase r where r.customer_id = :customer and coalesce(r.decision, 'snooze') = 'snooze'
                              and (r.triggered_at > :lately or exists (select from process_instance i
                                where i.customer_id = r.customer_id and i.process_id = 'repurchase' and i.state = 'active'))
                            order by r.triggered_at desc, r.id desc limit 1)""")
                .bind("reason", input.why())
                .bind("customer", input.customerId())
                .bind("lately", time.now().minus(TO_BEGIN))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
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
