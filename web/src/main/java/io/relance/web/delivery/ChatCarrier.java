package io.relance.web.delivery;

import static java.util.Objects.requireNonNull;

import io.relance.delivery.Carrier;
import io.relance.delivery.Channel;
import io.relance.delivery.DeliveryFailure;
import io.relance.delivery.Parcel;
import io.relance.web.webhook.PostAnswer;
import io.relance.web.webhook.PostFailure;
import io.relance.web.webhook.Posts;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Puts a card that opens the record into a team chat. */
@Component
class ChatCarrier implements Carrier {

    private final Posts posts;
    private final ChannelHosts hosts;
    private final JsonMapper json;
    private final Clock clock;

    ChatCarrier(Posts posts, ChannelHosts hosts, JsonMapper json, Clock clock) {
        this.posts = posts;
        this.hosts = hosts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.CHAT;
    }

    @Override
    public Duration patience() {
        return posts.patience();
    }

    @Override
    public Mono<Void> carry(Parcel parcel) {
        var endpoint = requireNonNull(parcel.endpoint());
        var robot = Robot.of(endpoint.flavour());
        return robot == null
                ? Mono.error(new DeliveryFailure.Permanent("no chat is called " + endpoint.flavour()))
                : Mono.defer(() -> post(robot.call(parcel, endpoint, clock.instant())))
                        .onErrorMap(PostFailure.class, HttpVerdict::of)
                        .flatMap(answer -> Mono.justOrEmpty(failure(robot, answer, parcel)))
                        .flatMap(failure -> Mono.error(failure));
    }

    private Mono<PostAnswer> post(Robot.Call call) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return posts.post(hosts.of(channel()), call.url(), headers, json.writeValueAsBytes(call.body()));
    }

    private Optional<DeliveryFailure> failure(Robot robot, PostAnswer answer, Parcel parcel) {
        return HttpVerdict.of(answer, parcel.to(), clock.instant()).or(() -> read(robot, answer));
    }

    private Optional<DeliveryFailure> read(Robot robot, PostAnswer answer) {
        try {
            return robot.refusal(json.readTree(answer.body()));
        } catch (JacksonException noJson) {
            return Optional.of(new DeliveryFailure.Temporary("an answer that is no JSON", null));
        }
    }
}
