package io.relance.survey;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.relance.database.Columns;
import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import io.relance.refusal.NotFound;
import io.relance.time.BusinessTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Surveys as customers see them. A survey is answered once; the answer commits together with the message that tells the model. */
@Component
public class Surveys {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Outbox outbox;
    private final BusinessTime time;

    Surveys(DatabaseClient database, TransactionalOperator transaction, Outbox outbox, BusinessTime time) {
        this.database = database;
        this.transaction = transaction;
        this.outbox = outbox;
        this.time = time;
    }

    /** Whether it was answered already. Emits {@link NotFound} for a token that nobody was given, or whose time is over. */
    public Mono<Boolean> answered(String token) {
        return database.sql(
                        "select answered_at is not null answered from survey where token_hash = :hash and expires_at > :now")
                .bind("hash", new SurveyToken(token).hash())
                .bind("now", time.now())
                .map(Columns.as(row -> row.required("answered", Boolean.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("No survey that can be answered")));
    }

    /** Emits true if this is the answer, false if there was one before. Refuses what is no answer. */
    public Mono<Boolean> answer(String token, SurveyAnswer answer) {
        return answered(token)
                .filter(before -> !before)
                .doOnNext(open -> answer.check())
                .flatMap(open -> store(token, answer))
                .hasElement()
                .as(transaction::transactional);
    }

    private Mono<UUID> store(String token, SurveyAnswer answer) {
        var score = Integer.parseInt(requireNonNull(answer.score()));
        var comment = requireNonNullElse(answer.comment(), "").strip();
        return database.sql("""
                        update survey set answered_at = :now, score = :score, comment = nullif(:comment, '')
                        where token_hash = :hash and answered_at is null returning id""")
                .bind("now", time.now())
                .bind("score", score)
                .bind("comment", comment)
                .bind("hash", new SurveyToken(token).hash())
                .map(Columns.as(row -> row.uuid("id")))
                .one()
                .delayUntil(id -> outbox.add(new Message(
                        "survey-answered",
                        id.toString(),
                        Map.of("surveyId", id.toString(), "score", score, "comment", comment))));
    }
}
