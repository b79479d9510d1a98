package io.relance.web.problem;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What fails before a controller is reached because Redis or the database does not answer, such as the reading of a session, is 503: asking again helps. */
@Component
@Order(-2)
class PartAway implements WebExceptionHandler {

    private final Problems problems;
    private final JsonMapper json;

    PartAway(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return isAway(failure) ? answer(exchange, (Exception) failure) : Mono.error(failure);
    }

    /** What is on its way to Redis when the connection breaks fails as the connection does. A file that is missing is no such thing. */
    private static boolean isAway(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof QueryTimeoutException
                || failure instanceof RedisSystemException
                || (failure instanceof IOException && !(failure instanceof FileSystemException));
    }

    private Mono<Void> answer(ServerWebExchange exchange, Exception failure) {
        var problem = problems.onUnavailable(failure, exchange);
        var response = exchange.getResponse();
        response.setStatusCode(problem.getStatusCode());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem.getBody()))));
    }
}
