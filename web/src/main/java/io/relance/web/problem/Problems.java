package io.relance.web.problem;

import static java.util.stream.Collectors.joining;

import io.relance.process.Engine;
import io.relance.refusal.Conflict;
import io.relance.refusal.Duplicate;
import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.InvalidModel;
import io.relance.refusal.KeyReused;
import io.relance.refusal.NotAllowed;
import io.relance.refusal.NotFound;
import io.relance.refusal.Outdated;
import io.relance.refusal.Refusal;
import io.relance.refusal.TooOften;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** The one place where refusals become problem details: {@code type, title, status, detail} and {@code errors} by field, in the caller's language. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final MessageSource texts;

    Problems(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Refusal refusal, ServerWebExchange exchange) {
        var locale = locale(exchange);
        return switch (refusal) {
            case InvalidInput input -> invalid(input.errors(), locale);
            case InvalidModel models -> invalidModel(models.errors(), locale);
            case NotFound gone -> problem(HttpStatus.NOT_FOUND, "not-found", locale);
            case Conflict conflict -> conflict(conflict, locale);
            case Outdated outdated -> outdated(outdated, locale);
            case Duplicate duplicate -> duplicate(duplicate, locale);
            case KeyReused reused -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", locale);
            case TooOften again -> tooOften(again, locale);
            case NotAllowed forbidden -> problem(HttpStatus.FORBIDDEN, "not-allowed", locale);
        };
    }

    /** A body or parameter that cannot be read; the field is named where the reader knows it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ServerWebInputException unreadable, ServerWebExchange exchange) {
        return invalid(List.of(UnreadableInput.error(unreadable)), locale(exchange));
    }

    /** A body that says of itself that it has parts, and has none that can be told apart. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(DecodingException malformed, ServerWebExchange exchange) {
        return invalid(List.of(FieldError.of("parts", "malformed")), locale(exchange));
    }

    /** A body of another kind than is read here. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnsupportedMediaTypeStatusException other, ServerWebExchange exchange) {
        var readable = other.getSupportedMediaTypes();
        var problem = detail(HttpStatus.UNSUPPORTED_MEDIA_TYPE, wanted(readable, exchange), locale(exchange));
        return ResponseEntity.of(problem)
                .headers(headers -> headers.setAccept(readable))
                .build();
    }

    /** A part of more than is taken, which is refused while it comes. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(DataBufferLimitException tooLarge, ServerWebExchange exchange) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", locale(exchange));
    }

    /** Models are sent together, everything else as one file. */
    private static String wanted(List<MediaType> readable, ServerWebExchange exchange) {
        if (!readable.contains(MediaType.MULTIPART_FORM_DATA)) {
            return "media-type";
        }
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return path.startsWith("/v2/") || path.startsWith("/api/process-definitions") ? "files" : "file";
    }

    @ExceptionHandler({
        Engine.Unavailable.class,
        DataAccessResourceFailureException.class,
        QueryTimeoutException.class,
        RedisSystemException.class,
        RejectedExecutionException.class
    })
    ResponseEntity<ProblemDetail> onUnavailable(Exception failure, ServerWebExchange exchange) {
        log.warn("A part is away: {}", failure.toString());
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", locale(exchange));
    }

    /** The detail says it all, because Camunda Modeler shows nothing else. */
    private ResponseEntity<ProblemDetail> invalidModel(List<FieldError> errors, Locale locale) {
        var entries = errors.stream().map(error -> entry(error, locale)).toList();
        var problem = detail(HttpStatus.BAD_REQUEST, "invalid-model", locale);
        problem.setDetail(entries.stream().map(Entry::message).collect(joining("\n", problem.getDetail() + "\n", "")));
        problem.setProperty("errors", entries);
        return ResponseEntity.of(problem).build();
    }

    private ResponseEntity<ProblemDetail> invalid(List<FieldError> errors, Locale locale) {
        var problem = detail(HttpStatus.BAD_REQUEST, "invalid", locale);
        problem.setProperty(
                "errors", errors.stream().map(error -> entry(error, locale)).toList());
        return ResponseEntity.of(problem).build();
    }

    private ResponseEntity<ProblemDetail> tooOften(TooOften refusal, Locale locale) {
        var seconds = refusal.until().plusMillis(999).toSeconds();
        var problem = detail(HttpStatus.TOO_MANY_REQUESTS, "too-often", locale);
        return ResponseEntity.of(problem)
                .headers(headers -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)))
                .build();
    }

    private ResponseEntity<ProblemDetail> conflict(Conflict conflict, Locale locale) {
        var problem = detail(HttpStatus.CONFLICT, "conflict", locale);
        problem.setDetail(text("problem." + conflict.code() + ".detail", conflict.arguments(), locale));
        return ResponseEntity.of(problem).build();
    }

    /** What has changed since, so that the sender can bring both together. */
    private ResponseEntity<ProblemDetail> outdated(Outdated outdated, Locale locale) {
        var problem = detail(HttpStatus.CONFLICT, "outdated", locale);
        problem.setProperty("version", outdated.version());
        problem.setProperty("changed", outdated.changed());
        return ResponseEntity.of(problem).build();
    }

    private ResponseEntity<ProblemDetail> duplicate(Duplicate duplicate, Locale locale) {
        var code = duplicate.sure() ? "duplicate" : "possible-duplicate";
        var problem = detail(HttpStatus.CONFLICT, code, locale);
        problem.setProperty("sure", duplicate.sure());
        problem.setProperty("clashes", duplicate.clashes());
        return ResponseEntity.of(problem).build();
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, Locale locale) {
        return ResponseEntity.of(detail(status, code, locale)).build();
    }

    private ProblemDetail detail(HttpStatus status, String code, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(status, text("problem." + code + ".detail", List.of(), locale));
        problem.setTitle(text("problem." + code, List.of(), locale));
        return problem;
    }

    private Entry entry(FieldError error, Locale locale) {
        return new Entry(error.field(), error.code(), text("field." + error.code(), error.arguments(), locale));
    }

    private String text(String key, List<Object> arguments, Locale locale) {
        return String.valueOf(texts.getMessage(key, arguments.toArray(), key, locale));
    }

    private static Locale locale(ServerWebExchange exchange) {
        var locale = exchange.getLocaleContext().getLocale();
        return locale == null ? Locale.ENGLISH : locale;
    }

    /** What is wrong with one field: a code for programs, a message for people. */
    record Entry(String field, String code, String message) {}
}
