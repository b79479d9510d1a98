package io.relance.delivery;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.time.Instant;
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
    private final Clock clock;

    NewDeliveries(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Void> queue(UUID notification, Destination to, Content content, Instant dueAt) {
        return Mono.defer(() -> content(database.sql("""
                        insert into delivery (notification_id, person_id, channel, address, address_id, subject, text, html, link, thread, created_at, due_at)
                        select n.id, n.user_id, :channel, coalesce(a.host, :to), :registered, :subject, :text, :html, :link, :thread, :now, :due
                        from notification n left join person_address a on a.id = :registered
                        where n.id = :notification
                        on conflict (notification_id, channel) do nothing"""), content)
                .bind("notification", notification)
                .bind("channel", to.channel().code())
                .bind("to", to.address())
                .bind("registered", nullable(to.registered(), UUID.class))
                .bind("now", clock.instant())
                .bind("due", dueAt)
                .then());
    }

    Mono<Void> notSent(UUID notification, Channel channel, NotSent reason) {
        return Mono.defer(() -> database.sql("""
                        insert into delivery (notification_id, person_id, channel, address, subject, text, html, link, state, reason, created_at, due_at, ended_at)
                        select n.id, n.user_id, :channel, '', n.title, '', '', n.link, :state, :reason, :now, :now, :now
                        from notification n where n.id = :notification
                        on conflict (notification_id, channel) do nothing""")
                .bind("notification", notification)
                .bind("channel", channel.code())
                .bind("state", DeliveryState.NOT_SENT.code())
                .bind("reason", reason.code())
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
}
