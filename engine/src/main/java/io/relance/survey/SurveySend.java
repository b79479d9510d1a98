package io.relance.survey;

import static java.util.Objects.requireNonNullElse;

import io.relance.database.Columns;
import io.relance.delivery.PublicAddress;
import io.relance.process.Block;
import io.relance.process.Job;
import io.relance.time.BusinessTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.survey.send}: makes a survey that can be answered by its link (C8). The mail with the
 * link is the next element's: {@code relance.email-customer}, template {@code survey}. A customer who was asked within so many
 * days is left alone: nothing is made then.
 */
@Component
class SurveySend implements Block<SurveySend.Input, SurveySend.Output> {

    private final DatabaseClient database;
    private final SurveySettings settings;
    private final PublicAddress home;
    private final SurveyTopics topics;
    private final BusinessTime time;
    private final SecureRandom random = new SecureRandom();

    SurveySend(
            DatabaseClient database,
            SurveySettings settings,
            PublicAddress home,
            SurveyTopics topics,
            BusinessTime time) {
        this.database = database;
        this.settings = settings;
        this.home = home;
        this.topics = topics;
        this.time = time;
    }

    @Override
    public String type() {
        return "relance.survey.send";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Output> handle(Input input, Job job) {
        return lock(input.customerId())
                .then(Mono.defer(() -> askedLately(input)))
                .filter(asked -> !asked)
                .flatMap(open -> make(input))
                .defaultIfEmpty(Output.NOTHING);
    }

    /** Two rounds of one customer may come due at the same moment. */
    private Mono<Void> lock(UUID customer) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .bind("name", customer + "survey")
                .then();
    }

    private Mono<Boolean> askedLately(Input input) {
        return database.sql(
                        "select exists (select from survey where customer_id = :customer and sent_at > :since) asked")
                .bind("customer", input.customerId())
                .bind("since", time.now().minus(input.pause()))
                .map(Columns.as(row -> row.required("asked", Boolean.class)))
                .one();
    }

    private Mono<Output> make(Input input) {
        var token = SurveyToken.random(random);
        return insert(input, token)
                .zipWith(
                        topics.of(input.customerId(), input.reason(), input.serviceRequestId()),
                        (id, topic) -> new Output(true, id, home.of("/survey/" + token.text()), topic));
    }

    private Mono<UUID> insert(Input input, SurveyToken token) {
        return database.sql("""
                        insert into survey (customer_id, token_hash, reason, service_request_id, sent_at, expires_at)
                        values (:customer, :hash, :reason, nullif(:request, '')::uuid, :now, :end) returning id""")
                .bind("customer", input.customerId())
                .bind("hash", token.hash())
                .bind("reason", input.reason())
                .bind("request", Objects.toString(input.serviceRequestId(), ""))
                .bind("now", time.now())
                .bind("end", time.now().plus(settings.surveyOpen()))
                .map(Columns.as(row -> row.uuid("id")))
                .one();
    }

    record Input(
            UUID customerId,
            String reason,
            @Nullable UUID serviceRequestId,
            @Nullable Integer notWithinDays) {

        Duration pause() {
            return Duration.ofDays(Math.max(0, requireNonNullElse(notWithinDays, 0)));
        }
    }

    /** @param topic what it is about, for the letter */
    record Output(
            boolean made,
            @Nullable UUID surveyId,
            @Nullable String link,
            @Nullable String topic) {

        static final Output NOTHING = new Output(false, null, null, null);
    }
}
