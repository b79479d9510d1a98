package io.relance.care;

import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.process.Job;
import io.relance.process.JobHandler;
import io.relance.refusal.InvalidInput;
import io.relance.time.IsoTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.care.schedule}: starts a customer's first or next round of a loop, in the newest
 * version of its model (C1 to C4, C8 to C11, F4). Header {@code loop} says which; {@code cycleId} is the round that ends.
 * Does nothing when that round has its follower already, or the loop is over for this customer.
 */
@Component
class CareSchedule implements JobHandler {

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
    public List<String> variables() {
        return List.of("customerId", "cycleId", "loop", "dueAt", "reason", "serviceRequestId");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        return Mono.fromSupplier(() -> Input.of(job))
                .flatMap(input -> customers.byId(input.customerId()).flatMap(customer -> schedule(input, customer)))
                .map(id -> Map.<String, Object>of("nextCycleId", id.toString()))
                .defaultIfEmpty(Map.of());
    }

    private Mono<UUID> schedule(Input input, Customer customer) {
        return input.isOver(customer.status())
                ? Mono.empty()
                : cycles.begin(new Round(
                        customer.id(),
                        customer.ownerUsername(),
                        input.loop(),
                        input.previous(),
                        details(input),
                        false));
    }

    private Map<String, Object> details(Input input) {
        return input.loop() == CareLoop.SURVEY
                ? surveys.details(input.customerId(), input.reason(), input.serviceRequestId(), input.dueAt())
                : input.dueAt() == null
                        ? Map.of()
                        : Map.of("dueAt", input.dueAt().toString());
    }

    private record Input(
            UUID customerId,
            CareLoop loop,
            @Nullable UUID previous,
            @Nullable Instant dueAt,
            String reason,
            @Nullable String serviceRequestId) {

        static Input of(Job job) {
            var previous = job.optionalText("cycleId").isPresent() ? job.uuid("cycleId") : null;
            return new Input(
                    job.uuid("customerId"),
                    loop(job),
                    previous,
                    dueAt(job),
                    job.optionalText("reason").orElse("half-year"),
                    job.optionalText("serviceRequestId").orElse(null));
        }

        boolean isOver(String status) {
            return loop == CareLoop.SURVEY && reason.equals("service") ? status.equals("lost") : loop.isOver(status);
        }

        private static CareLoop loop(Job job) {
            var code = job.optionalHeader("loop")
                    .or(() -> job.optionalText("loop"))
                    .orElse("visit");
            var known = Arrays.stream(CareLoop.values()).map(CareLoop::code).toList();
            return CareLoop.find(code)
                    .orElseThrow(() -> InvalidInput.in("loop", "not-an-option", String.join(", ", known)));
        }

        private static @Nullable Instant dueAt(Job job) {
            try {
                return job.optionalText("dueAt")
                        .map(due -> IsoTime.zoned(due).toInstant())
                        .orElse(null);
            } catch (DateTimeException malformed) {
                throw InvalidInput.in("dueAt", "date-time");
            }
        }
    }
}
