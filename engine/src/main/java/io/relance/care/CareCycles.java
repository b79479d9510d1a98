package io.relance.care;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import io.relance.time.BusinessTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rounds of the loops. A round and the message that starts its process instance commit together; a second follower of a round is ignored. */
@Repository
class CareCycles {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final Outbox outbox;
    private final BusinessTime time;

    CareCycles(DatabaseClient database, JsonColumns json, Outbox outbox, BusinessTime time) {
        this.database = database;
        this.json = json;
        this.outbox = outbox;
        this.time = time;
    }

    /** Emits the new round's id; nothing when the customer is in another round of this loop, or the one before has a follower. */
    Mono<UUID> begin(Round round) {
        return lock(round)
                .then(Mono.defer(() -> isUnderWay(round)))
                .filter(underWay -> !underWay)
                .flatMap(free -> beginAll(List.of(round)))
                .flatMapIterable(Function.identity())
                .next();
    }

    /** However many they are, with two statements. Nobody looks whether the customers are in such a round already; a round of another loop is none that they follow. */
    Mono<List<UUID>> beginAll(List<Round> rounds) {
        return rounds.isEmpty()
                ? Mono.just(List.of())
                : insert(rounds).delayUntil(begun -> announce(rounds, begun)).map(CareCycles::ids);
    }

    /**
     * Starts the process instance of a round that never got one, and says whether it did: not while the message still waits
     * to be published. At most one runs, for the message has the round's id for its key.
     */
    Mono<Boolean> announceAgain(UUID id, Round round) {
        return database.sql("""
                        update care_cycle set scheduled_at = :now, restarted = true where id = :id
                            and not exists (select from outbox where correlation_key = :id::text)""")
                .bind("now", time.now())
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1)
                .delayUntil(free -> free ? outbox.add(message(round, id)) : Mono.empty());
    }

    private Mono<Void> lock(Round round) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .bind("name", round.customerId() + round.loop().code())
                .then();
    }

    private Mono<Boolean> isUnderWay(Round round) {
        if (round.standsAlone()) {
            return Mono.just(false);
        }
        return database.sql("""
                        select exists (select from care_cycle c left join process_instance i on i.key = c.process_instance_key
                            where c.customer_id = :customer and c.loop = :loop and c.id::text <> :previous
                              and coalesce(c.details ->> 'reason', '') = :reason and coalesce(i.state, 'active') = 'active'
                              and not exists (select from care_cycle n where n.previous = c.id)) under_way""")
                .bind("customer", round.customerId())
                .bind("loop", round.loop().code())
                .bind("previous", text(round.previous()))
                .bind("reason", text(round.details().get("reason")))
                .map(Columns.as(row -> row.required("under_way", Boolean.class)))
                .one();
    }

    private Mono<List<Begun>> insert(List<Round> rounds) {
        return database.sql("""
                        with round as materialized (
                            select uuidv7() id, r.* from unnest(:customers::uuid[], :loops::text[], :previous::text[], :details::text[], :restarted::boolean[])
                                with ordinality r (customer_id, loop, previous, details, restarted, place)),
                        begun as (
                            insert into care_cycle (id, customer_id, loop, previous, details, scheduled_at, restarted)
                            select id, customer_id, loop, (select p.id from care_cycle p where p.id = nullif(round.previous, '')::uuid
                                and p.loop = round.loop and p.customer_id = round.customer_id), details::jsonb, :now, restarted from round
                            on conflict (previous) do nothing returning id)
                        select round.id, place from round join begun using (id) order by place""")
                .bind("customers", all(rounds, round -> round.customerId().toString()))
                .bind("loops", all(rounds, round -> round.loop().code()))
                .bind("previous", all(rounds, round -> text(round.previous())))
                .bind(
                        "details",
                        all(rounds, round -> json.write(round.details()).asString()))
                .bind("restarted", all(rounds, round -> String.valueOf(round.restarted())))
                .bind("now", time.now())
                .map(Columns.as(row -> new Begun(row.uuid("id"), (int) row.number("place") - 1)))
                .all()
                .collectList();
    }

    private Mono<Void> announce(List<Round> rounds, List<Begun> begun) {
        return outbox.addAll(begun.stream()
                .map(one -> message(rounds.get(one.place()), one.id()))
                .toList());
    }

    private static Message message(Round round, UUID id) {
        return new Message(round.loop().message(), id.toString(), round.variables(id));
    }

    private static String[] all(List<Round> rounds, Function<Round, String> value) {
        return rounds.stream().map(value).toArray(String[]::new);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static List<UUID> ids(List<Begun> begun) {
        return begun.stream().map(Begun::id).toList();
    }

    private record Begun(UUID id, int place) {}
}
