package io.relance.web.delivery;

import static java.util.Objects.requireNonNull;

import io.relance.delivery.Carrier;
import io.relance.delivery.Channel;
import io.relance.delivery.Endpoint;
import io.relance.delivery.Parcel;
import io.relance.web.webhook.PostAnswer;
import io.relance.web.webhook.PostFailure;
import io.relance.web.webhook.Posts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Tells another system of a person's, signed by Standard Webhooks. */
@Component
class WebhookCarrier implements Carrier {

    private final Posts posts;
    private final ChannelHosts hosts;
    private final JsonMapper json;
    private final Clock clock;

    WebhookCarrier(Posts posts, ChannelHosts hosts, JsonMapper json, Clock clock) {
        this.posts = posts;
        this.hosts = hosts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Duration patience() {
        return posts.patience();
    }

    @Override
    public Mono<Void> carry(Parcel parcel) {
        var endpoint = requireNonNull(parcel.endpoint());
        return Mono.defer(() -> post(parcel, endpoint))
                .onErrorMap(PostFailure.class, HttpVerdict::of)
                .flatMap(answer -> Mono.justOrEmpty(HttpVerdict.of(answer, parcel.to(), clock.instant())))
                .flatMap(failure -> Mono.error(failure));
    }

    private Mono<PostAnswer> post(Parcel parcel, Endpoint endpoint) {
        var payload = json.writeValueAsBytes(Message.of(parcel));
        var headers = StandardWebhook.headers(parcel.id(), clock.instant(), payload, requireNonNull(endpoint.secret()));
        return posts.post(hosts.of(channel()), endpoint.url(), headers, payload);
    }

    /** What the other side reads; {@code link} opens the record. */
    record Message(String type, Instant timestamp, Data data) {

        static Message of(Parcel parcel) {
            var content = parcel.content();
            return new Message(
                    "notification",
                    parcel.createdAt(),
                    new Data(parcel.id(), content.subject(), content.text(), content.link()));
        }

        record Data(UUID id, String title, String text, String link) {}
    }
}
