package io.relance.web.security;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Requests that change something with the authority of a cookie. Signing in has no such authority yet, and a survey is answered, and mail is unsubscribed from, with that of the link. */
class NeedsCsrfProof implements ServerWebExchangeMatcher {

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var path = AskedPath.of(request);
        var exempt = SAFE.contains(request.getMethod())
                || !TokenFilter.bearer(request).isEmpty()
                || BasicFilter.isUsed(request)
                || path.startsWith("/api/demo/")
                || path.startsWith("/survey/")
                || path.startsWith("/unsubscribe/")
                || path.equals("/api/session") && request.getMethod() == HttpMethod.POST;
        return exempt ? MatchResult.notMatch() : MatchResult.match();
    }
}
