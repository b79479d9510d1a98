package io.relance.care;

import io.relance.process.Job;
import io.relance.process.JobHandler;
import io.relance.purchase.Growth;
import java.math.BigDecimal;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The building block {@code relance.customer.facts}: what decisions on rhythm, quadrant and greetings need to know of a customer (F4 to F7, D7). */
@Component
class FactsBlock implements JobHandler {

    private static final Period A_QUARTER = Period.ofMonths(3);

    private final Relationships relationships;
    private final Growth growth;
    private final CareSettings settings;

    FactsBlock(Relationships relationships, Growth growth, CareSettings settings) {
        this.relationships = relationships;
        this.growth = growth;
        this.settings = settings;
    }

    @Override
    public String type() {
        return "relance.customer.facts";
    }

    @Override
    public List<String> variables() {
        return List.of("customerId");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        return Mono.fromSupplier(() -> job.uuid("customerId"))
                .flatMap(id -> relationships.of(id).zipWith(grown(id), this::facts));
    }

    private Mono<Optional<BigDecimal>> grown(UUID customer) {
        return growth.of(customer, A_QUARTER).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Map<String, Object> facts(Relationship customer, Optional<BigDecimal> grown) {
        var facts = new HashMap<>(customer.facts());
        facts.put("tier", settings.tier(customer.yearlyAmount()));
        facts.put("growthOutlook", Outlook.of(customer.newNeeds(), grown).code());
        return facts;
    }
}
