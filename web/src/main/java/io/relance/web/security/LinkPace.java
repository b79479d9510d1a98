package io.relance.web.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Pages that their link opens, without an account, answer so many requests a minute from one address and no more: nobody tries links
 * out. While Redis is away nobody is held up.
 */
@Component
class LinkPace implements WebFilter {

    private static final Logger log = LoggerFactory.getLogger(LinkPace.class);

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long MOST = 120;
    private static final String SENTENCE = "Too many requests. Please try again in a minute. 请求过于频繁，请一分钟后再试。";

    private final ReactiveStringRedisTemplate redis;

    LinkPace(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = AskedPath.of(exchange.getRequest());
        return path.startsWith("/survey/") || path.startsWith("/unsubscribe/")
                ? counted(exchange).flatMap(count -> count > MOST ? later(exchange) : chain.filter(exchange))
                : chain.filter(exchange);
    }

    private Mono<Long> counted(ServerWebExchange exchange) {
        var key = "relance:links:" + SignIns.address(exchange);
        return redis.opsForValue()
                .increment(key)
                .delayUntil(count -> count == 1 ? redis.expire(key, WINDOW) : Mono.empty())
                .onErrorResume(DataAccessException.class, LinkPace::uncounted);
    }

    private static Mono<Long> uncounted(DataAccessException failure) {
        log.warn("Requests to links are not counted now: {}", failure.toString());
        return Mono.just(0L);
    }

    private static Mono<Void> later(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
        response.getHeaders().setContentType(new MediaType("text", "plain", StandardCharsets.UTF_8));
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(WINDOW.toSeconds()));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(SENTENCE.getBytes(StandardCharsets.UTF_8))));
    }
}
