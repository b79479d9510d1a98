package io.relance.web.security;

import io.relance.identity.AccessTokens;
import io.relance.identity.AccessTokens.Grant;
import io.relance.identity.TokenScope;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets scripts in by {@code Authorization: Bearer} and a personal token. A token that nobody has is 401, even where a session would do.
 * One that only reads changes nothing, and none makes or revokes tokens, or changes its owner's password or sessions: 403.
 */
class TokenFilter implements WebFilter {

    private static final String BEARER = "Bearer ";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final String FORBIDDEN = """
            {"type":"urn:relance:problem:token-scope","title":"Forbidden","status":403,"code":"token-scope",\
            "detail":"This token may not do that: it only reads, or it takes a session. 此令牌无权执行该操作。"}""";

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
        return tokens.grant(token)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(grant -> grant.isEmpty() ? SignInNeeded.answer(exchange) : as(grant.get(), exchange, chain));
    }

    private static Mono<Void> as(Grant grant, ServerWebExchange exchange, WebFilterChain chain) {
        if (!allows(grant.scope(), exchange.getRequest())) {
            return SignInNeeded.answer(exchange, HttpStatus.FORBIDDEN, FORBIDDEN);
        }
        AccountFilter.know(grant.account(), exchange);
        var owner = SignIns.authentication(grant.account().user().username());
        return chain.filter(exchange).contextWrite(ReactiveSecurityContextHolder.withAuthentication(owner));
    }

    private static boolean allows(TokenScope scope, ServerHttpRequest request) {
        var path = AskedPath.of(request);
        var ofSession = path.startsWith("/api/session") || path.startsWith("/api/tokens");
        return READING.contains(request.getMethod()) || (scope == TokenScope.WRITE && !ofSession);
    }

    /** The token of the request; empty without one. */
    static String bearer(ServerHttpRequest request) {
        var header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
    }
}
