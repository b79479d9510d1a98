package io.relance.web.customer;

import io.relance.customer.NeedsReports;
import io.relance.identity.User;
import io.relance.refusal.Checks;
import io.relance.web.pdf.PdfPrinter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/customers/{id}/needs-report")
class NeedsReportController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final List<String> FORMATS = List.of("html", "pdf");

    private final NeedsReports reports;
    private final NeedsReportPage page;
    private final PdfPrinter printer;

    NeedsReportController(NeedsReports reports, NeedsReportPage page, PdfPrinter printer) {
        this.reports = reports;
        this.page = page;
        this.printer = printer;
    }

    @GetMapping(produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    @Operation(
            summary = "What the customer needs, as a page to read and to print, or as a PDF to keep (P2)",
            description =
                    "For whoever sees the customer, and whoever was sent the report. In the caller's language. format: html or pdf.")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary"))
            })
    Mono<ResponseEntity<byte[]>> report(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "html") String format,
            User user,
            ServerWebExchange exchange) {
        new Checks().oneOf("format", format, FORMATS).orRefuse();
        var asked = exchange.getLocaleContext().getLocale();
        var language = asked == null ? Locale.SIMPLIFIED_CHINESE : asked;
        return reports.visible(id, user)
                .flatMap(report -> format.equals("pdf") ? file(report, language) : Mono.just(html(report, language)));
    }

    private ResponseEntity<byte[]> html(NeedsReports.Report report, Locale language) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(page.write(report, language).getBytes(StandardCharsets.UTF_8));
    }

    private Mono<ResponseEntity<byte[]>> file(NeedsReports.Report report, Locale language) {
        var name = NeedsReportPage.title(report, language).replaceAll("[\\p{Cntrl}\\s·\\\\/:*?\"<>|]+", " ") + ".pdf";
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return printer.print(page.write(report, language))
                .map(content -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .body(content));
    }
}
