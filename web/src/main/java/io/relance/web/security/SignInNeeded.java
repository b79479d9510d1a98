package io.relance.web.security;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 401 for whoever has not signed in; Camunda Modeler gets a sentence with it, which it shows. */
class SignInNeeded implements ServerAuthenticationEntryPoint {

    private static final byte[] SENTENCE = """
            {"type":"about:blank","title":"Unauthorized","status":401,"detail":"The username or the password is wrong: \
            choose the authentication Basic and sign in as in Relance. 用户名或密码错误：请选择 Basic 认证，并使用 Relance 的用户名和密码。"}""".getBytes(StandardCharsets.UTF_8);

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refused) {
        return answer(exchange);
    }

    static Mono<Void> answer(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.UNAUTHORIZED);
        if (!isModelers(exchange.getRequest())) {
            return response.setComplete();
        }
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(SENTENCE)));
    }

    static boolean isModelers(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication().value().startsWith("/v2/");
    }
}
