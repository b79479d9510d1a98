package io.relance.customer;

import static java.util.Objects.requireNonNullElse;

import io.relance.process.Block;
import io.relance.process.Header;
import io.relance.process.Job;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The building block {@code relance.customer.status}: what a customer is from now on, such as silent (D6, F7). Who is lost is lost by its form, with a reason, and stays so; who is won does not fall silent. */
@Component
class StatusBlock implements Block<StatusBlock.Input, Void> {

    private final CustomerChanges changes;

    StatusBlock(CustomerChanges changes) {
        this.changes = changes;
    }

    @Override
    public String type() {
        return "relance.customer.status";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Void> handle(Input input, Job job) {
        var status = input.status().name().toLowerCase(Locale.ROOT);
        return changes.status(input.customerId(), "system", status, requireNonNullElse(input.reason(), ""));
    }

    enum Status {
        POTENTIAL,
        INTENT,
        WON,
        SILENT
    }

    record Input(
            @Header Status status,
            UUID customerId,
            @Nullable String reason) {}
}
