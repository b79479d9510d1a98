package io.relance.web.security;

import io.relance.identity.Account;
import io.relance.identity.User;
import org.jspecify.annotations.NonNull;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives controllers the {@link User} who calls, or the {@link Account}, as {@link AccountFilter} has read it; nobody is 401. */
@Component
class CurrentUser implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == User.class || parameter.getParameterType() == Account.class;
    }

    @Override
    public Mono<@NonNull Object> resolveArgument(
            MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        return AccountFilter.known(exchange)
                .<Mono<@NonNull Object>>map(
                        account -> Mono.just(parameter.getParameterType() == User.class ? account.user() : account))
                .orElseGet(() -> Mono.error(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED)));
    }
}
