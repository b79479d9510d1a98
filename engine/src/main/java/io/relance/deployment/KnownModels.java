package io.relance.deployment;

import io.relance.database.Columns;
import io.relance.lint.Surroundings;
import io.relance.process.BlockCatalogue;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What the engine has already: by its records, and by the ledger for what was deployed a moment ago; and who works here. */
@Repository
class KnownModels {

    private static final String DEPLOYED =
            " union select model_id from model_deployment where kind = '%s' and key is not null";

    private final DatabaseClient database;
    private final BlockCatalogue blocks;
    private final DeploymentSettings settings;

    KnownModels(DatabaseClient database, BlockCatalogue blocks, DeploymentSettings settings) {
        this.database = database;
        this.blocks = blocks;
        this.settings = settings;
    }

    Mono<Surroundings> surroundings() {
        return Mono.zip(
                        ids("select form_id as id from form_definition" + DEPLOYED.formatted("form")),
                        ids("select decision_id as id from decision_definition" + DEPLOYED.formatted("decision")),
                        ids("select process_id as id from process_definition" + DEPLOYED.formatted("process")),
                        called(),
                        ids("select username as id from app_user where active"))
                .map(known -> new Surroundings(
                        known.getT1(),
                        known.getT2(),
                        known.getT3(),
                        known.getT4(),
                        known.getT5(),
                        blocks,
                        settings::areServedElsewhere));
    }

    private Mono<Set<String>> called() {
        return ids("""
                select distinct called[1] as id from (
                    select distinct on (process_id) xml from process_definition order by process_id, version desc) latest,
                    regexp_matches(xml, '<[a-z]*:?calledElement[^>]*processId="([^"]+)"', 'g') called""");
    }

    private Mono<Set<String>> ids(String query) {
        return database.sql(query)
                .map(Columns.as(row -> row.text("id")))
                .all()
                .collectList()
                .map(Set::copyOf);
    }
}
