package io.relance.web.security;

import io.relance.identity.Account;
import io.relance.identity.Accounts;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Reads the account of whoever calls, once for a request, unless a token has just been found with it. A session that has ended everywhere is 401, and a newcomer who has not
 * settled in yet (U2) gets 403 for everything but settling in.
 */
class AccountFilter implements WebFilter {

    private static final String SETTLE = """
            {"type":"urn:relance:problem:password-change-needed","title":"Password change needed","status":403,\
            "code":"password-change-needed","detail":"Choose a password of your own and confirm your phone first: \
            POST /api/session/password. 请先修改初始密码并确认手机号。"}""";

    private final Accounts accounts;

    AccountFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isAsked(exchange.getRequest())
                ? caller().flatMap(
                                caller -> caller.isEmpty() ? chain.filter(exchange) : as(caller.get(), exchange, chain))
                : chain.filter(exchange);
    }

    private Mono<Void> as(Authentication caller, ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.justOrEmpty(known(exchange))
                .switchIfEmpty(Mono.defer(() -> accounts.byUsername(caller.getName())))
                .filter(account -> SignIns.counts(caller, account))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(account ->
                        account.isEmpty() ? SignInNeeded.answer(exchange) : as(account.get(), exchange, chain));
    }

    private static Mono<Void> as(Account account, ServerWebExchange exchange, WebFilterChain chain) {
        if (!account.settled() && !settles(exchange.getRequest())) {
            return SignInNeeded.answer(exchange, HttpStatus.FORBIDDEN, SETTLE);
        }
        know(account, exchange);
        return chain.filter(exchange);
    }

    /** Whoever calls with this request has this account. */
    static void know(Account account, ServerWebExchange exchange) {
        exchange.getAttributes().put(Account.class.getName(), account);
    }

    static Optional<Account> known(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(Account.class.getName()));
    }

    private static Mono<Optional<Authentication>> caller() {
        return ReactiveSecurityContextHolder.getContext()
                .flatMap(context -> Mono.justOrEmpty(context.getAuthentication()))
                .filter(caller -> !(caller instanceof AnonymousAuthenticationToken))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /** Signing in asks nobody who they were before; the live connection is opened with the session. */
    private static boolean isAsked(ServerHttpRequest request) {
        var path = path(request);
        var api = path.startsWith("/api/") && !path.startsWith("/api/demo/");
        var signsIn = path.equals("/api/session") && request.getMethod() == HttpMethod.POST;
        return (api && !signsIn) || path.startsWith("/v2/") || path.equals("/ws");
    }

    private static boolean settles(ServerHttpRequest request) {
        var path = path(request);
        return path.equals("/api/session") || path.equals("/api/session/password");
    }

    private static String path(ServerHttpRequest request) {
        return AskedPath.of(request);
    }
}
