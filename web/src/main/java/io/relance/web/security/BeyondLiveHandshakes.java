package io.relance.web.security;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Everything but the handshake of a live connection that brings nothing to be known by, neither cookie nor authorisation. The filters could only find that it is
 * nobody; who connects is asked afterwards, by STOMP, and where the page comes from by the endpoint. In a storm thousands come like this at once.
 */
class BeyondLiveHandshakes implements ServerWebExchangeMatcher {

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        return isAnonymousHandshake(exchange) ? MatchResult.notMatch() : MatchResult.match();
    }

    private static boolean isAnonymousHandshake(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var headers = request.getHeaders();
        return request.getMethod() == HttpMethod.GET
                && request.getPath().pathWithinApplication().value().equals("/ws")
                && "websocket".equalsIgnoreCase(headers.getUpgrade())
                && !headers.containsHeader(HttpHeaders.COOKIE)
                && !headers.containsHeader(HttpHeaders.AUTHORIZATION);
    }
}
