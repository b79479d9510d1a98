package io.relance.template;

import io.r2dbc.spi.Parameters;
import io.relance.database.Columns;
import io.relance.notification.BrokenTemplate;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All that was ever saved. Versions of a template count from one; nothing is changed but that a version turned out to be broken. */
@Repository
class TemplateVersions {

    private final DatabaseClient database;
    private final Clock clock;

    TemplateVersions(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The last version of everything that was ever saved. */
    Flux<TemplateVersion> current() {
        return database.sql(
                        "select distinct on (kind, language) * from template_version order by kind, language, version desc")
                .map(Columns.as(TemplateVersions::read))
                .all();
    }

    /** The newest first. */
    Flux<TemplateVersion> of(TemplateName name, int limit) {
        return bind(name, """
                        select * from template_version where kind = :kind and language = :language
                        order by version desc limit :limit""")
                .bind("limit", limit)
                .map(Columns.as(TemplateVersions::read))
                .all();
    }

    /** Empty where the last version is not the one before this any more. */
    Mono<TemplateVersion> add(TemplateName name, int version, @Nullable String text, String by) {
        return Mono.defer(() -> bind(name, """
                                insert into template_version (kind, language, version, text, saved_by, saved_at)
                                select :kind, :language, :version, :text, :by, :now
                                where :version - 1 = (select coalesce(max(version), 0) from template_version
                                                      where kind = :kind and language = :language)
                                on conflict do nothing returning *""")
                .bind("version", version)
                .bind("text", text == null ? Parameters.in(String.class) : Parameters.in(text))
                .bind("by", by)
                .bind("now", clock.instant())
                .map(Columns.as(TemplateVersions::read))
                .one());
    }

    /** Empty where it is known already. */
    Mono<TemplateVersion> broken(BrokenTemplate broken) {
        var name = new TemplateName(broken.kind(), broken.language());
        return Mono.defer(() -> bind(name, """
                                update template_version set problem = :problem, broken_at = :now
                                where kind = :kind and language = :language and version = :version and problem is null
                                returning *""")
                .bind("version", broken.version())
                .bind("problem", broken.reason())
                .bind("now", clock.instant())
                .map(Columns.as(TemplateVersions::read))
                .one());
    }

    private GenericExecuteSpec bind(TemplateName name, String sql) {
        return database.sql(sql).bind("kind", name.kind()).bind("language", name.tag());
    }

    private static TemplateVersion read(Columns row) {
        return new TemplateVersion(
                row.text("kind"),
                row.text("language"),
                row.required("version", Integer.class),
                row.optionalText("text"),
                row.text("saved_by"),
                row.instant("saved_at"),
                row.optionalText("problem"));
    }
}
