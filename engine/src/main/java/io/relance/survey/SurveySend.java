package io.relance.survey;

import io.relance.database.Columns;
import io.relance.process.Job;
import io.relance.process.JobHandler;
import io.relance.time.BusinessTime;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.survey.send}: makes a survey that can be answered by its link (C8). The mail with the
 * link is the next element's: {@code relance.email-customer}, template {@code survey}.
 */
@Component
class SurveySend implements JobHandler {

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
    public List<String> variables() {
        return List.of("customerId", "reason", "serviceRequestId");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        return Mono.fromSupplier(() -> Input.of(job)).flatMap(this::make);
    }

    private Mono<Map<String, Object>> make(Input input) {
        var token = SurveyToken.random(random);
        return insert(input, token)
                .zipWith(
                        hasEmail(input.customerId()),
                        (id, hasEmail) -> Map.of(
                                "surveyId", id.toString(),
                                "link", settings.link(token.text()),
                                "hasEmail", hasEmail));
    }

    private Mono<UUID> insert(Input input, SurveyToken token) {
        return database.sql("""
                        insert into survey (customer_id, token_hash, reason, service_request_id, sent_at, expires_at)
                        values (:customer, :hash, :reason, nullif(:request, '')::uuid, :now, :end) returning id""")
                .bind("customer", input.customerId())
                .bind("hash", token.hash())
                .bind("reason", input.reason())
                .bind("request", input.serviceRequestId())
                .bind("now", time.now())
                .bind("end", time.now().plus(settings.surveyOpen()))
                .map(Columns.as(row -> row.uuid("id")))
                .one();
    }

    private Mono<Boolean> hasEmail(UUID customer) {
        return database.sql(
                        "select exists (select from contact where customer_id = :id and email is not null) has_email")
                .bind("id", customer)
                .map(Columns.as(row -> row.required("has_email", Boolean.class)))
                .one();
    }

    private record Input(UUID customerId, String reason, String serviceRequestId) {

        static Input of(Job job) {
            var request = job.optionalText("serviceRequestId").isPresent()
                    ? job.uuid("serviceRequestId").toString()
                    : "";
            return new Input(job.uuid("customerId"), job.text("reason"), request);
        }
    }
}
