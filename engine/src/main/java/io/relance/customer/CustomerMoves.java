package io.relance.customer;

import io.relance.database.Columns;
import io.relance.identity.User;
import io.relance.notification.Withdrawals;
import io.relance.time.BusinessTime;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The customers of somebody go to somebody else, some at a time (U4); the new owner hears of all together when the last has come. */
@Component
public class CustomerMoves {

    private final DatabaseClient database;
    private final CustomerMessages messages;
    private final Withdrawals withdrawals;
    private final BusinessTime time;

    CustomerMoves(DatabaseClient database, CustomerMessages messages, Withdrawals withdrawals, BusinessTime time) {
        this.database = database;
        this.messages = messages;
        this.withdrawals = withdrawals;
        this.time = time;
    }

    /** Emits how many went; none when there are no more. Joins the caller's transaction. */
    public Mono<Integer> moveSome(String from, User to, String by, int atMost) {
        return move(from, to, by, atMost)
                .concatMap(moved -> follow(moved, to).thenReturn(moved))
                .count()
                .map(Long::intValue);
    }

    /** What runs for it learns of the new owner, and the former one's alerts are over. */
    private Mono<Void> follow(Moved moved, User to) {
        return withdrawals
                .customerHandedOver(moved.customer(), moved.formerOwner())
                .then(messages.tell(
                        moved.customer(), "customer-reassigned", Handovers.reassigned(moved.customer(), to)));
    }

    /** The tasks that are open now come with it, and are not told one by one. */
    private Flux<Moved> move(String from, User to, String by, int atMost) {
        return database.sql("""
                        with chosen as (
                            select c.id, c.owner_id from customer c join app_user u on u.id = c.owner_id
                            where u.username = :from order by c.id limit :most for update of c),
                        moved as (
                            update customer c set owner_id = :to, version = version + 1, updated_at = :now from chosen
                            where c.id = chosen.id returning c.id, c.version, chosen.owner_id former),
                        logged as (
                            insert into customer_change (customer_id, version, field, before, after, changed_by, changed_at)
                            select id, version, 'owner', to_jsonb(:from::text), to_jsonb(:toName::text), :by, :now from moved),
                        unshared as (delete from customer_share s using moved m where s.customer_id = m.id and s.user_id = :to),
                        handed as (
                            insert into customer_handover (customer_id, from_username, to_username, handed_by, handed_at, told_at)
                            select id, :from, :toName, :by, :now, :now from moved returning id, customer_id),
                        noted as (
                            insert into handed_task (handover_id, task_key) select h.id, t.key from handed h join task t
                            on t.customer_id = h.customer_id and t.state = 'open' and t.assignee = :from)
                        select id, former, pg_notify('handover', '') from moved order by id""")
                .bind("from", from)
                .bind("to", to.id())
                .bind("toName", to.username())
                .bind("by", by)
                .bind("most", atMost)
                .bind("now", time.now())
                .map(Columns.as(row -> new Moved(row.uuid("id"), row.uuid("former"))))
                .all()
                .collectList()
                .flatMapIterable(found -> found);
    }

    private record Moved(UUID customer, UUID formerOwner) {}
}
