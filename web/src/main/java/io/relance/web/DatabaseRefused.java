package io.relance.web;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence that the database is away, does not exist or does not know us, instead of a stack trace. */
class DatabaseRefused extends AbstractFailureAnalyzer<SQLException> {

    /** The beginnings of the SQL states: no connection, not let in, no such database. */
    private static final List<String> REFUSALS = List.of("08", "28", "3D");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return REFUSALS.stream().anyMatch(state::startsWith)
                ? new FailureAnalysis(
                        "PostgreSQL cannot be used: " + failure.getMessage(),
                        "Correct spring.flyway.url|user|password and spring.r2dbc.url|username|password, which name the same database, or start it.",
                        failure)
                : null;
    }
}
