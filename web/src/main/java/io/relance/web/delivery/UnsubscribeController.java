package io.relance.web.delivery;

import io.relance.correspondence.Consents;
import io.relance.refusal.NotFound;
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

/**
 * Where a customer's contact says no to marketing: whoever has the link, with a button, or the mail program by itself with one
 * click (RFC 8058). Looking at the page changes nothing, for scanners of mail open every link.
 */
@Hidden
@RestController
@RequestMapping(path = "/unsubscribe/{token}", produces = MediaType.TEXT_HTML_VALUE)
class UnsubscribeController {

    private final Consents consents;
    private final UnsubscribePages pages;

    UnsubscribeController(Consents consents, UnsubscribePages pages) {
        this.consents = consents;
        this.pages = pages;
    }

    @GetMapping
    Mono<ResponseEntity<String>> open(@PathVariable String token, ServerWebExchange exchange) {
        return consents.refused(token)
                .map(refused -> ResponseEntity.ok(pages.page(refused ? "done" : "question", language(exchange))))
                .onErrorResume(NotFound.class, unknown -> missing(exchange));
    }

    @PostMapping
    Mono<ResponseEntity<String>> unsubscribe(@PathVariable String token, ServerWebExchange exchange) {
        return exchange.getFormData()
                .map(form -> form.containsKey("List-Unsubscribe") ? "one-click" : "link")
                .flatMap(how -> consents.refuse(token, how))
                .thenReturn(ResponseEntity.ok(pages.page("done", language(exchange))))
                .onErrorResume(NotFound.class, unknown -> missing(exchange));
    }

    private Mono<ResponseEntity<String>> missing(ServerWebExchange exchange) {
        return Mono.just(ResponseEntity.status(HttpStatus.NOT_FOUND).body(pages.page("missing", language(exchange))));
    }

    private static Locale language(ServerWebExchange exchange) {
        var locale = exchange.getLocaleContext().getLocale();
        return locale == null ? Locale.SIMPLIFIED_CHINESE : locale;
    }
}
