package io.relance.web;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Serves the one page of the user interface for every address that is a view of it, so that links can be opened and reloaded. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFilter implements WebFilter {

    private static final List<String> NOT_VIEWS =
            List.of("/api", "/v2", "/v3", "/ws", "/actuator", "/survey", "/unsubscribe");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(isView(exchange.getRequest()) ? toPage(exchange) : exchange);
    }

    private static ServerWebExchange toPage(ServerWebExchange exchange) {
        return exchange.mutate().request(request -> request.path("/index.html")).build();
    }

    private static boolean isView(ServerHttpRequest request) {
        var path = request.getPath().value();
        return request.getMethod() == HttpMethod.GET
                && request.getHeaders().getAccept().contains(MediaType.TEXT_HTML)
                && !path.substring(path.lastIndexOf('/')).contains(".")
                && NOT_VIEWS.stream().noneMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}
