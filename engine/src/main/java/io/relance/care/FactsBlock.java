package io.relance.care;

import io.relance.process.Block;
import io.relance.process.Job;
import io.relance.purchase.Growth;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The building block {@code relance.customer.facts}: what decisions on rhythm, quadrant and greetings need to know of a customer (F4 to F7, D7). */
@Component
class FactsBlock implements Block<FactsBlock.Input, FactsBlock.Output> {

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
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Output> handle(Input input, Job job) {
        return relationships.of(input.customerId()).zipWith(grown(input.customerId()), this::facts);
    }

    private Mono<Optional<BigDecimal>> grown(UUID customer) {
        return growth.of(customer, A_QUARTER).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Output facts(Relationship customer, Optional<BigDecimal> grown) {
        return new Output(
                customer.status(),
                customer.grade(),
                settings.tier(customer.yearlyAmount()),
                customer.yearlyAmount(),
                Outlook.of(customer.newNeeds(), grown).code(),
                customer.contactsToday(),
                customer.unansweredInARow(),
                customer.competitorQuestions(),
                customer.decisionMakerChanged(),
                customer.daysSinceContact(),
                customer.lastContactAt(),
                customer.hasEmail(),
                customer.customerName(),
                customer.owner());
    }

    record Input(UUID customerId) {}

    record Output(
            String status,
            @Nullable String grade,
            String tier,
            BigDecimal yearlyAmount,
            String growthOutlook,
            long contactsToday,
            long unansweredInARow,
            long competitorQuestions,
            boolean decisionMakerChanged,
            long daysSinceContact,
            @Nullable String lastContactAt,
            boolean hasEmail,
            String customerName,
            String owner) {}
}
