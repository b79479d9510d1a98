package io.relance.web.customer;

import io.relance.customer.NeedsReports;
import io.relance.identity.User;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/customers/{id}/needs-report")
class NeedsReportController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final NeedsReports reports;
    private final NeedsReportPage page;

    NeedsReportController(NeedsReports reports, NeedsReportPage page) {
        this.reports = reports;
        this.page = page;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "What the customer needs, as a page to read and to print (P2)",
            description = "For whoever sees the customer, and whoever was sent the report. In the caller's language.")
    Mono<ResponseEntity<String>> report(@PathVariable UUID id, User user, ServerWebExchange exchange) {
        var asked = exchange.getLocaleContext().getLocale();
        var language = asked == null ? Locale.SIMPLIFIED_CHINESE : asked;
        return reports.visible(id, user)
                .map(report -> ResponseEntity.ok()
                        .contentType(HTML)
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .body(page.write(report, language)));
    }
}
