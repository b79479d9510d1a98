package io.relance.finding;

import static io.relance.finding.CustomerSearch.says;
import static io.relance.finding.CustomerSearch.values;
import static java.util.stream.Collectors.joining;

import io.relance.customer.Reach;
import io.relance.time.BusinessTime;
import io.relance.time.IsoTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes conditions of what somebody looks for and may see. */
final class Conditions {

    /** So many facets, and the index finds few enough for all of the people whose customers are meant, too. */
    private static final int SEVERAL = 3;

    private final CustomerSearch search;
    private final BusinessTime time;
    private final Where where = new Where();
    private int facets;

    private Conditions(CustomerSearch search, BusinessTime time) {
        this.search = search;
        this.time = time;
    }

    /** @param owners those that the search names by name or team; null where it names none */
    static Where of(CustomerSearch search, Reach reach, @Nullable List<UUID> owners, Words words, BusinessTime time) {
        var conditions = new Conditions(search, time);
        conditions.facets();
        conditions.days();
        words.narrow(conditions.where);
        if (owners != null) {
            conditions.where.and("c.facets && :wanted", "wanted", facets(owners));
        }
        conditions.scope(reach);
        return conditions.where;
    }

    /**
     * The customers of whoever has few are read first, whatever else is asked. Beside several facets whose a customer is is one more; alone it is read from
     * the index of the order. In between what is found is looked at for its owner.
     */
    private void scope(Reach reach) {
        if (reach.all()) {
            return;
        }
        var alone = where.isEmpty();
        var byFacet = !alone && !reach.few() && facets >= SEVERAL;
        where.with("owners", byFacet ? facets(reach.owners()) : ids(reach.owners()));
        var owned = owned(reach, byFacet ? "%1$s.facets && :owners" : "%1$s.owner_id = any(:owners)");
        if (alone || byFacet) {
            where.and(owned.formatted("c"));
        } else if (reach.few()) {
            where.within(owned.formatted("c"));
        } else {
            where.owned(owned);
        }
    }

    private String owned(Reach reach, String owned) {
        if (reach.given().isEmpty()) {
            return owned;
        }
        where.with("given", ids(reach.given()));
        return "(" + owned + " or %1$s.id = any(:given))";
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static String[] facets(List<UUID> owners) {
        return owners.stream().map(owner -> "owner:" + owner).toArray(String[]::new);
    }

    /** What must be there in any case is asked for at once; where any of several values will do, each field by itself. */
    private void facets() {
        var all = new ArrayList<String>();
        choice("kind", search.kind(), all);
        choice("size", search.size(), all);
        choice("source", search.source(), all);
        choice("tier", search.tier(), all);
        choice("quadrant", search.quadrant(), all);
        together(all);
        facets = all.size();
        if (!all.isEmpty()) {
            where.and("c.facets @> :facets", "facets", all.toArray(String[]::new));
        }
        var tags = values(search.tag());
        if (!tags.isEmpty()) {
            where.and("c.tags @> :tags", "tags", tags.toArray(String[]::new));
        }
    }

    /** By industry, status and grade people look most: each combination of them stands there as one facet, which is rarer than its parts. */
    private void together(List<String> all) {
        var fields = new ArrayList<String>();
        choice("industry", search.industry(), fields);
        choice("status", search.status(), fields);
        choice("grade", search.grade(), fields);
        if (!fields.isEmpty()) {
            all.add(parts(fields, 0) + ":" + parts(fields, 1));
        }
    }

    private static String parts(List<String> facets, int part) {
        return facets.stream().map(facet -> facet.split(":", 2)[part]).collect(joining("+"));
    }

    private void choice(String field, @Nullable List<String> given, List<String> all) {
        var values = values(given).stream().map(value -> field + ":" + value).toList();
        if (values.size() == 1) {
            all.addAll(values);
        } else if (!values.isEmpty()) {
            where.and("c.facets && :" + field, field, values.toArray(String[]::new));
        }
    }

    private void days() {
        moments("c.created_at", "created", search.createdFrom(), search.createdTo());
        moments(
                "coalesce(c.last_contact_at, '-infinity')",
                "lastContact",
                search.lastContactFrom(),
                search.lastContactTo());
        moments("coalesce(c.next_task_due_at, 'infinity')", "nextTask", search.nextTaskFrom(), search.nextTaskTo());
        if (says(search.firstContactFrom())) {
            where.and("c.first_contact_on >= :firstFrom", "firstFrom", day(search.firstContactFrom()));
        }
        if (says(search.firstContactTo())) {
            where.and("c.first_contact_on <= :firstTo", "firstTo", day(search.firstContactTo()));
        }
        if (says(search.planned())) {
            var planned = "true".equals(search.planned());
            where.and("coalesce(c.next_task_due_at, 'infinity') " + (planned ? "< 'infinity'" : "= 'infinity'"));
        }
    }

    private void moments(String column, String name, @Nullable String from, @Nullable String to) {
        if (says(from)) {
            where.and(column + " >= :" + name + "From", name + "From", start(day(from)));
        }
        if (says(to)) {
            where.and(column + " < :" + name + "To", name + "To", start(day(to).plusDays(1)));
        }
    }

    private OffsetDateTime start(LocalDate day) {
        return time.startOf(day);
    }

    private static LocalDate day(@Nullable String text) {
        return IsoTime.day(String.valueOf(text));
    }
}
