package io.relance.customer;

import io.relance.database.Columns;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Finds customers that may be the same as one that is being registered, among all there are, whoever's they are. */
@Repository
class Suspects {

    private static final int MOST = 20;

    /** More lines of an index than this are not read for a name that is only alike. */
    private static final int MOST_READ = 2000;

    private static final String COLUMNS = "c.id, c.number, c.name, c.kind, c.owner_id";

    private final DatabaseClient database;

    Suspects(DatabaseClient database) {
        this.database = database;
    }

    /** Those that have one of the keys; the sure ones first, lest many people of one name hide whose phone it is. */
    Flux<Suspect> having(List<DuplicateKey> keys) {
        return database.sql("select " + COLUMNS + """
                        , array_agg(k.kind) matches from unnest(:kinds::text[], :keys::text[]) w(kind, key)
                        join customer_key k on k.key = w.key and k.kind = w.kind join customer c on c.id = k.customer_id
                        group by c.id order by bool_or(k.kind = 'phone' or k.kind = 'name' and c.kind = 'company') desc, bool_or(k.kind = 'name') desc, c.id limit\s""" + MOST)
                .bind("kinds", keys.stream().map(DuplicateKey::kind).toArray(String[]::new))
                .bind("keys", keys.stream().map(DuplicateKey::key).toArray(String[]::new))
                .map(Columns.as(Suspect::read))
                .all();
    }

    /**
     * Those with a name that is alike. Two names that are alike share most of their grams, so they share one of the rarest of them, all but
     * the few in which they may differ; how rare they are is what PostgreSQL has counted for its planner.
     */
    Flux<Suspect> namedLike(String name) {
        var grams = FoldedName.grams(FoldedName.of(name));
        if (grams.size() < 2) {
            return Flux.empty();
        }
        return database.sql("""
                        with counted as (
                            select e.gram, e.share * (select reltuples from pg_class where oid = 'customer'::regclass) lines
                            from pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) e(gram, share)
                            where s.schemaname = current_schema() and s.tablename = 'customer' and s.attname = 'grams'),
                        rarest as (
                            select w.gram, sum(coalesce(k.lines, 0)) over (order by coalesce(k.lines, 0), w.gram) read
                            from unnest(:grams::text[]) w(gram) left join counted k on k.gram = w.gram
                            order by 2 limit :probes)
                        select %s, array['similar-name'] matches from customer c
                        where c.grams && array(select gram from rarest where read <= %d) limit %d""".formatted(COLUMNS, MOST_READ, MOST_READ))
                .bind("grams", grams.toArray(String[]::new))
                .bind("probes", probes(grams.size()))
                .map(Columns.as(Suspect::read))
                .all()
                .filter(suspect -> Likeness.areAlike(name, suspect.name()))
                .take(MOST);
    }

    /** So many of {@code grams} that whoever shares none of these cannot be alike. */
    static int probes(int grams) {
        return grams - (int) Math.ceil(0.54 * grams) + 1;
    }

    /** @param matches in what it is alike */
    record Suspect(UUID id, String number, String name, String kind, UUID owner, List<String> matches) {

        static Suspect read(Columns row) {
            return new Suspect(
                    row.uuid("id"),
                    row.text("number"),
                    row.text("name"),
                    row.text("kind"),
                    row.uuid("owner_id"),
                    row.texts("matches"));
        }

        /** The same name is no proof for a person, nor is an e-mail address, which a company shares. */
        boolean isSure() {
            return matches.contains("phone") || matches.contains("name") && kind.equals("company");
        }
    }
}
