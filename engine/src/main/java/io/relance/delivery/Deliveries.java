package io.relance.delivery;

import io.relance.live.AfterCommit;
import io.relance.live.Bell;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes what is to be sent. It is sent after the caller's transaction has committed, however often the process dies between. */
@Component
public class Deliveries {

    private final DatabaseClient database;
    private final Clock clock;
    private final Bell<String> queued = new Bell<>();

    Deliveries(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One mail per notification: a second one is ignored. */
    public Mono<Void> queue(UUID notificationId, Mail mail) {
        return Mono.defer(() -> insert(notificationId, mail)).then(AfterCommit.run(() -> queued.ring("mail")));
    }

    /** One mail per job: a second one is ignored. */
    public Mono<Void> queueToCustomer(long jobKey, UUID customerId, Mail mail) {
        return Mono.defer(() -> insert(jobKey, customerId, mail)).then(AfterCommit.run(() -> queued.ring("mail")));
    }

    /** Rings on this node when there is something to send. */
    Flux<String> queued() {
        return queued.rings();
    }

    private Mono<Long> insert(UUID notificationId, Mail mail) {
        return database.sql("""
                        insert into delivery (notification_id, channel, address, subject, text, html, due_at)
                        values (:notification, 'mail', :to, :subject, :text, :html, :now)
                        on conflict (notification_id, channel) do nothing""")
                .bind("notification", notificationId)
                .bind("to", mail.to())
                .bind("subject", mail.subject())
                .bind("text", mail.text())
                .bind("html", mail.html())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated();
    }

    private Mono<Long> insert(long jobKey, UUID customerId, Mail mail) {
        return database.sql("""
                        insert into delivery (job_key, customer_id, channel, address, reply_to, subject, text, html, due_at)
                        values (:job, :customer, 'mail', :to, :reply, :subject, :text, :html, :now)
                        on conflict (job_key) do nothing""")
                .bind("job", jobKey)
                .bind("customer", customerId)
                .bind("to", mail.to())
                .bind("reply", mail.replyTo())
                .bind("subject", mail.subject())
                .bind("text", mail.text())
                .bind("html", mail.html())
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated();
    }
}
