package io.relance.survey;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.RecordSection;
import io.relance.customer.SectionEntry;
import io.relance.time.BusinessTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A survey that was asked on the telephone: score and comment of the survey that the record names (C8). */
@Component
class SurveySection implements RecordSection {

    private final DatabaseClient database;
    private final BusinessTime time;

    SurveySection(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public String name() {
        return "survey";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        var survey = UUID.fromString(entry.text("surveyId"));
        return database.sql("""
                        update survey set answered_at = :now, score = :score, comment = nullif(:comment, '')
                        where id = :id and customer_id = :customer and answered_at is null""")
                .bind("id", survey)
                .bind("customer", entry.customerId())
                .bind("score", entry.number("score").intValue())
                .bind("comment", requireNonNullElse(entry.optionalText("comment"), ""))
                .bind("now", time.now())
                .then()
                .thenReturn(Map.of());
    }
}
