package io.relance.survey;

import io.relance.database.Columns;
import io.relance.process.Block;
import io.relance.process.Job;
import io.relance.time.BusinessTime;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.survey.send}: makes a survey that can be answered by its link (C8). The mail with the
 * link is the next element's: {@code relance.email-customer}, template {@code survey}.
 */
@Component
class SurveySend implements Block<SurveySend.Input, SurveySend.Output> {

    private final DatabaseClient database;
    private final SurveySettings settings;
    private final BusinessTime time;
    private final SecureRandom random = new SecureRandom();

    SurveySend(DatabaseClient database, SurveySettings settings, BusinessTime time) {
        this.database = database;
        this.settings = settings;
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
        var token = SurveyToken.random(random);
        return insert(input, token).map(id -> new Output(id, settings.link(token.text())));
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

    record Input(UUID customerId, String reason, @Nullable UUID serviceRequestId) {}

    record Output(UUID surveyId, String link) {}
}
