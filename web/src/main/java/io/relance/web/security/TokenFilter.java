package io.relance.web.security;

import io.relance.identity.AccessTokens;
import io.relance.identity.User;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets scripts in by {@code Authorization: Bearer} and a personal token. A token that nobody has is 401, even where a session would do. */
class TokenFilter implements WebFilter {

    private static final String BEARER = "Bearer ";

    private final AccessTokens tokens;

    TokenFilter(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var token = bearer(exchange.getRequest());
        return token.isEmpty() ? chain.filter(exchange) : asOwner(token, exchange, chain);
    }

    private Mono<Void> asOwner(String token, ServerWebExchange exchange, WebFilterChain chain) {
        return tokens.owner(token)
                .map(User::username)
                .defaultIfEmpty("")
                .flatMap(
                        username -> username.isEmpty() ? SignInNeeded.answer(exchange) : as(username, exchange, chain));
    }

    private static Mono<Void> as(String username, ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .contextWrite(ReactiveSecurityContextHolder.withAuthentication(SignIns.authentication(username)));
    }

    /** The token of the request; empty without one. */
    static String bearer(ServerHttpRequest request) {
        var header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
    }
}
