package io.relance.customer;

import io.relance.database.Columns;
import io.relance.form.FormOptions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tags that a form proposes: a few to begin with, and those that recent customers have (P2). */
@Component
class TagOptions implements FormOptions {

    private static final List<String> TO_BEGIN_WITH = List.of("重点客户", "价格敏感", "技术导向", "决策周期长", "竞品用户", "有复购潜力");

    private final DatabaseClient database;

    TagOptions(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String key() {
        return "tagOptions";
    }

    @Override
    public Mono<List<Option>> options() {
        return database.sql(
                        "select distinct unnest(tags) tag from (select tags from customer order by id desc limit 500) recent order by tag limit 100")
                .map(Columns.as(row -> row.text("tag")))
                .all()
                .collectList()
                .map(TagOptions::withProposals);
    }

    private static List<Option> withProposals(List<String> used) {
        Set<String> tags = new LinkedHashSet<>(TO_BEGIN_WITH);
        tags.addAll(used);
        return tags.stream().map(tag -> new Option(tag, tag)).toList();
    }
}
