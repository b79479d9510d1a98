package io.relance.web.security;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 403 for a request that comes with a session but without the proof that its page sent it; whoever has no session has to sign in first. */
class ProofNeeded implements ServerAccessDeniedHandler {

    private static final String SENTENCE = """
            {"type":"about:blank","title":"Forbidden","status":403,"detail":"The request lacks its proof: send the value of \
            the cookie XSRF-TOKEN as the header X-XSRF-TOKEN, or use a personal token. 请求缺少凭证：请将 Cookie XSRF-TOKEN 的值作为请求头 X-XSRF-TOKEN 发送，或使用个人令牌。"}""";

    private final ServerSecurityContextRepository sessions;

    ProofNeeded(ServerSecurityContextRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return sessions.load(exchange).hasElement().flatMap(isSignedIn -> answer(exchange, isSignedIn));
    }

    private static Mono<Void> answer(ServerWebExchange exchange, boolean isSignedIn) {
        return isSignedIn
                ? SignInNeeded.answer(exchange, HttpStatus.FORBIDDEN, SENTENCE)
                : SignInNeeded.answer(exchange);
    }
}
