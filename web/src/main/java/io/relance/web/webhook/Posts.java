package io.relance.web.webhook;

import io.netty.util.NetUtil;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Every call that leaves the house goes through here: only to allowed hosts, never into a private network unless that host is
 * named, no redirect is followed, and neither the time nor the length of an answer is without bounds.
 */
@Component
public class Posts {

    private static final int LONGEST_ANSWER = 16 * 1024;

    private final WebhookSettings settings;
    private final WebClient internet = client(HttpClient.create().resolver(new InternetNames()));
    private final WebClient anywhere = client(HttpClient.create());

    Posts(WebhookSettings settings) {
        this.settings = settings;
    }

    /** The longest that an answer is waited for. */
    public Duration patience() {
        return settings.patience();
    }

    /** Whom models, and the webhooks of people, may call. */
    public AllowedHosts allowed() {
        return allowed(settings.hosts());
    }

    public AllowedHosts allowed(List<String> hosts) {
        return new AllowedHosts(hosts, settings.privateHosts());
    }

    /** Emits what the other side answers, whatever it is. Fails as {@link PostFailure} only. */
    public Mono<PostAnswer> post(AllowedHosts allowed, URI target, HttpHeaders headers, byte[] body) {
        return Mono.fromSupplier(() -> client(allowed, target))
                .flatMap(client -> client.post()
                        .uri(target)
                        .headers(all -> all.addAll(headers))
                        .bodyValue(body)
                        .exchangeToMono(Posts::answer))
                .timeout(settings.patience())
                .onErrorMap(error -> failure(target, error));
    }

    private WebClient client(AllowedHosts allowed, URI target) {
        if (!allowed.allows(target)) {
            throw new PostFailure.Forbidden("the settings do not allow calls to " + target.getHost());
        }
        if (allowed.mayBePrivate(target)) {
            return anywhere;
        }
        if (isPrivateLiteral(target)) {
            throw new PostFailure.Forbidden(target.getHost() + " is in a private network");
        }
        return internet;
    }

    /** An address that is written out is never looked up. */
    private static boolean isPrivateLiteral(URI target) {
        var literal =
                NetUtil.createInetAddressFromIpAddressString(target.getHost().replaceAll("^\\[|]$", ""));
        return literal != null && !Internet.has(literal);
    }

    private static Mono<PostAnswer> answer(ClientResponse response) {
        return DataBufferUtils.join(response.bodyToFlux(DataBuffer.class), LONGEST_ANSWER)
                .map(Posts::text)
                .onErrorReturn(DataBufferLimitException.class, "")
                .defaultIfEmpty("")
                .map(text -> new PostAnswer(
                        response.statusCode().value(), response.headers().asHttpHeaders(), text));
    }

    private static String text(DataBuffer buffer) {
        var text = buffer.toString(StandardCharsets.UTF_8);
        DataBufferUtils.release(buffer);
        return text;
    }

    private static Throwable failure(URI target, Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PostFailure known) {
                return known;
            }
            if (cause instanceof InternetNames.PrivateNetwork hidden) {
                return new PostFailure.Forbidden(String.valueOf(hidden.getMessage()));
            }
        }
        return new PostFailure.NoAnswer(target.getHost(), error);
    }

    private static WebClient client(HttpClient http) {
        return WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }
}
