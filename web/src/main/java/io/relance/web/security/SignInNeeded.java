package io.relance.web.security;

import io.relance.refusal.TooOften;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 401 for whoever has not signed in, with a sentence that says how; Camunda Modeler and scripts show it. */
class SignInNeeded implements ServerAuthenticationEntryPoint {

    private static final String WRONG = """
            {"type":"about:blank","title":"Unauthorized","status":401,"detail":"The username or the password is wrong: \
            choose the authentication Basic and sign in as in Relance. 用户名或密码错误：请选择 Basic 认证，并使用 Relance 的用户名和密码。"}""";

    private static final String NONE = """
            {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Nobody is signed in: choose the \
            authentication Basic and sign in as in Relance. 尚未登录：请选择 Basic 认证，并使用 Relance 的用户名和密码。"}""";

    private static final String API = """
            {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Nobody is signed in: sign in, or send a \
            personal token as the header Authorization: Bearer. 尚未登录：请先登录，或以请求头 Authorization: Bearer 发送个人令牌。"}""";

    private static final String OFTEN = """
            {"type":"about:blank","title":"Too Many Requests","status":429,"detail":"Too many attempts to sign in: wait a \
            moment, then try again. 登录尝试次数过多，请稍后再试。"}""";

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refused) {
        return answer(exchange);
    }

    static Mono<Void> answer(ServerWebExchange exchange) {
        return answer(exchange, HttpStatus.UNAUTHORIZED, sentence(exchange.getRequest()));
    }

    static Mono<Void> later(ServerWebExchange exchange, TooOften again) {
        var seconds = again.until().plusMillis(999).toSeconds();
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return answer(exchange, HttpStatus.TOO_MANY_REQUESTS, OFTEN);
    }

    static Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String problem) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(problem.getBytes(StandardCharsets.UTF_8))));
    }

    private static String sentence(ServerHttpRequest request) {
        if (!isModelers(request)) {
            return API;
        }
        return request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION) == null ? NONE : WRONG;
    }

    static boolean isModelers(ServerHttpRequest request) {
        return AskedPath.of(request).startsWith("/v2/");
    }
}
