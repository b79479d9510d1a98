package io.relance.web.survey;

import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import io.relance.survey.SurveyAnswer;
import io.relance.survey.Surveys;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Answered by whoever has the link, once. A link that nobody was given and one whose time is over look alike. */
@Hidden
@RestController
@RequestMapping(path = "/survey/{token}", produces = MediaType.TEXT_HTML_VALUE)
class SurveyController {

    private final Surveys surveys;
    private final SurveyPages pages;

    SurveyController(Surveys surveys, SurveyPages pages) {
        this.surveys = surveys;
        this.pages = pages;
    }

    @GetMapping
    Mono<ResponseEntity<String>> open(@PathVariable String token, ServerWebExchange exchange) {
        var language = language(exchange);
        return surveys.answered(token)
                .map(answered -> answered ? pages.answered(language) : pages.question(language))
                .map(SurveyController::found)
                .onErrorResume(NotFound.class, unknown -> missing(language));
    }

    @PostMapping
    Mono<ResponseEntity<String>> answer(@PathVariable String token, ServerWebExchange exchange) {
        var language = language(exchange);
        return exchange.getFormData()
                .map(form -> new SurveyAnswer(form.getFirst("score"), form.getFirst("comment")))
                .flatMap(answer -> answer(token, answer, language))
                .onErrorResume(NotFound.class, unknown -> missing(language));
    }

    private Mono<ResponseEntity<String>> answer(String token, SurveyAnswer answer, Locale language) {
        return surveys.answer(token, answer)
                .map(first -> first ? pages.thanks(language) : pages.answered(language))
                .map(SurveyController::found)
                .onErrorResume(InvalidInput.class, wrong -> again(answer, language));
    }

    private static ResponseEntity<String> found(String page) {
        return ResponseEntity.ok(page);
    }

    private Mono<ResponseEntity<String>> missing(Locale language) {
        return Mono.just(ResponseEntity.status(HttpStatus.NOT_FOUND).body(pages.missing(language)));
    }

    private Mono<ResponseEntity<String>> again(SurveyAnswer wrong, Locale language) {
        return Mono.just(ResponseEntity.badRequest().body(pages.questionAgain(language, wrong.comment())));
    }

    private static Locale language(ServerWebExchange exchange) {
        var locale = exchange.getLocaleContext().getLocale();
        return locale == null ? Locale.SIMPLIFIED_CHINESE : locale;
    }
}
