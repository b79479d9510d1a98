package io.relance.care;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.process.Block;
import io.relance.process.Header;
import io.relance.process.Job;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.care.schedule}: starts a customer's first or next round of a loop, in the newest
 * version of its model (C1 to C4, C8 to C11, F4). Header {@code loop}, else the variable, says which, a visit where neither
 * does; {@code cycleId} is the round that ends. Does nothing when that round has its follower already, or the loop is over
 * for this customer.
 */
@Component
class CareSchedule implements Block<CareSchedule.Input, CareSchedule.Output> {

    private final Customers customers;
    private final CareCycles cycles;
    private final SurveyDates surveys;

    CareSchedule(Customers customers, CareCycles cycles, SurveyDates surveys) {
        this.customers = customers;
        this.cycles = cycles;
        this.surveys = surveys;
    }

    @Override
    public String type() {
        return "relance.care.schedule";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Output> handle(Input input, Job job) {
        return customers
                .byId(input.customerId())
                .flatMap(customer -> schedule(input, customer))
                .map(Output::new);
    }

    private Mono<UUID> schedule(Input input, Customer customer) {
        return input.isOver(customer.status())
                ? Mono.empty()
                : cycles.begin(new Round(
                        customer.id(),
                        customer.ownerUsername(),
                        input.round(),
                        input.cycleId(),
                        details(input),
                        false));
    }

    private Map<String, Object> details(Input input) {
        return input.round() == CareLoop.SURVEY
                ? surveys.details(input.customerId(), input.why(), input.serviceRequestId(), input.dueAt())
                : input.dueAt() == null
                        ? Map.of()
                        : Map.of("dueAt", input.dueAt().toString());
    }

    record Input(
            @Header(orVariable = true) @Nullable CareLoop loop,
            UUID customerId,
            @Nullable UUID cycleId,
            @Nullable Instant dueAt,
            @Nullable String reason,
            @Nullable UUID serviceRequestId) {

        CareLoop round() {
            return requireNonNullElse(loop, CareLoop.VISIT);
        }

        String why() {
            return requireNonNullElse(reason, "half-year");
        }

        boolean isOver(String status) {
            return round() == CareLoop.SURVEY && why().equals("service")
                    ? status.equals("lost")
                    : round().isOver(status);
        }
    }

    /** Nothing is given back where there is no next round. */
    record Output(UUID nextCycleId) {}
}
