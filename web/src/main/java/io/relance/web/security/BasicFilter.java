package io.relance.web.security;

import io.relance.identity.Account;
import io.relance.identity.SignIn;
import io.relance.refusal.TooOften;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets Camunda Modeler in by HTTP Basic, below {@code /v2} only, for this one request: no session begins. Browsers are never asked
 * for it ({@code WWW-Authenticate} is not sent), so that none sends it on its own.
 */
class BasicFilter implements WebFilter {

    private static final String BASIC = "Basic ";

    private final SignIn signIn;

    BasicFilter(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isUsed(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return verify(exchange)
                .map(account -> account.user().username())
                .defaultIfEmpty("")
                .flatMap(username -> username.isEmpty() ? SignInNeeded.answer(exchange) : as(username, exchange, chain))
                .onErrorResume(TooOften.class, again -> SignInNeeded.later(exchange, again));
    }

    static boolean isUsed(ServerHttpRequest request) {
        var header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BASIC) && SignInNeeded.isModelers(request);
    }

    private static Mono<Void> as(String username, ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange)
                .contextWrite(ReactiveSecurityContextHolder.withAuthentication(SignIns.authentication(username)));
    }

    private Mono<Account> verify(ServerWebExchange exchange) {
        var pair = decode(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
        var colon = pair.indexOf(':');
        return colon < 0
                ? Mono.empty()
                : signIn.recognise(pair.substring(0, colon), pair.substring(colon + 1), SignIns.address(exchange));
    }

    private static String decode(@Nullable String header) {
        try {
            var text = String.valueOf(header).substring(BASIC.length()).strip();
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).replace("\0", "");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
