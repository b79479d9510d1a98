package io.relance.delivery;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.relance.database.JsonColumns;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes deliveries, each once. Whom they are for follows from the notification; of a registered address only the host is written down. */
@Repository
class NewDeliveries {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final Clock clock;

    NewDeliveries(DatabaseClient database, JsonColumns json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Each notification is looked up by itself: a join may read the whole table. */
    Mono<Void> write(Collection<Posting> postings) {
        return Mono.defer(() -> database.sql("""
                        insert into delivery (notification_id, person_id, channel, address, address_id, subject, text, html, link, thread,
                            state, reason, created_at, due_at, ended_at)
                        select n.id, n.user_id, p.channel, coalesce(a.host, p.place, ''), p.registered, coalesce(p.subject, n.title),
                            coalesce(p.text, ''), coalesce(p.html, ''), coalesce(p.link, n.link), p.thread,
                            p.state, p.reason, :now, coalesce(p.due, :now), case when p.due is null then :now end
                        from jsonb_to_recordset(:postings) p (notification uuid, channel text, place text, registered uuid, subject text,
                            text text, html text, link text, thread text, state text, reason text, due timestamptz)
                        cross join lateral (select * from notification where id = p.notification limit 1) n
                        left join lateral (select host from person_address where id = p.registered limit 1) a on true
                        on conflict (notification_id, channel) do nothing""")
                .bind("postings", json.write(postings.stream().map(Row::of).toList()))
                .bind("now", clock.instant())
                .then());
    }

    Mono<Void> queueToCustomer(CustomerMail mail) {
        return Mono.defer(
                () -> toCustomer(mail, DeliveryState.QUEUED, null, null).then());
    }

    Mono<Void> notSentToCustomer(CustomerMail mail, NotSent reason) {
        return Mono.defer(() -> toCustomer(mail, DeliveryState.NOT_SENT, reason.code(), clock.instant())
                .then());
    }

    private GenericExecuteSpec toCustomer(
            CustomerMail mail, DeliveryState state, @Nullable String reason, @Nullable Instant endedAt) {
        return content(database.sql("""
                        insert into delivery (job_key, customer_id, person_id, kind, channel, address, from_name, reply_to, unsubscribe,
                            subject, text, html, link, thread, state, reason, created_at, due_at, ended_at)
                        values (:job, :customer, :sender, :kind, 'mail', :to, :fromName, :replyTo, :unsubscribe,
                            :subject, :text, :html, :link, :thread, :state, :reason, :now, :now, :ended)
                        on conflict (job_key) do nothing"""), mail.content())
                .bind("job", mail.jobKey())
                .bind("customer", mail.customerId())
                .bind("sender", nullable(mail.senderId(), UUID.class))
                .bind("kind", mail.kind())
                .bind("to", mail.to())
                .bind("fromName", nullable(mail.envelope().fromName(), String.class))
                .bind("replyTo", nullable(mail.envelope().replyTo(), String.class))
                .bind("unsubscribe", nullable(mail.envelope().unsubscribe(), String.class))
                .bind("state", state.code())
                .bind("reason", nullable(reason, String.class))
                .bind("ended", nullable(endedAt, Instant.class))
                .bind("now", clock.instant());
    }

    private static GenericExecuteSpec content(GenericExecuteSpec insert, Content content) {
        return insert.bind("subject", content.subject())
                .bind("text", content.text())
                .bind("html", content.html())
                .bind("link", content.link())
                .bind("thread", nullable(content.thread(), String.class));
    }

    private static Parameter nullable(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }

    /** As the statement reads it; what is not sent has only a reason. */
    private record Row(
            UUID notification,
            String channel,
            @Nullable String place,
            @Nullable UUID registered,
            @Nullable String subject,
            @Nullable String text,
            @Nullable String html,
            @Nullable String link,
            @Nullable String thread,
            String state,
            @Nullable String reason,
            @Nullable Instant due) {

        static Row of(Posting posting) {
            return switch (posting) {
                case Posting.Send send -> sent(send, send.to(), send.content());
                case Posting.Note note -> noted(note);
            };
        }

        private static Row sent(Posting.Send send, Destination to, Content content) {
            return new Row(
                    send.notification(),
                    to.channel().code(),
                    to.address(),
                    to.registered(),
                    content.subject(),
                    content.text(),
                    content.html(),
                    content.link(),
                    content.thread(),
                    DeliveryState.QUEUED.code(),
                    null,
                    send.dueAt());
        }

        private static Row noted(Posting.Note note) {
            return new Row(
                    note.notification(),
                    note.channel().code(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    DeliveryState.NOT_SENT.code(),
                    note.reason().code(),
                    null);
        }
    }
}
