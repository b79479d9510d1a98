package io.relance.web.customer;

import io.relance.exchange.Exports;
import io.relance.finding.CustomerSearch;
import io.relance.identity.User;
import io.relance.time.BusinessTime;
import io.swagger.v3.oas.annotations.Operation;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/customers/export")
class ExportController {

    private final Exports exports;
    private final BusinessTime time;

    ExportController(Exports exports, BusinessTime time) {
        this.exports = exports;
        this.time = time;
    }

    @GetMapping
    @Operation(
            summary = "A list of customers as a file",
            description =
                    "Takes what the list takes, and has its rows in its order. format: csv (UTF-8 with BOM) or xlsx."
                            + " X-Total-Count says how many customers there are. Every export is audited.")
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            @ParameterObject @ModelAttribute CustomerSearch search,
            @RequestParam(defaultValue = "csv") String format,
            User user) {
        var kind = Downloads.format(format);
        return exports.of(search, kind, user)
                .map(export -> Downloads.of(
                        "customers-" + time.today(), kind, Long.toString(export.total()), export.content()));
    }
}
