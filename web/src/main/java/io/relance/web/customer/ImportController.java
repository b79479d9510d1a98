package io.relance.web.customer;

import io.relance.exchange.ImportPlan;
import io.relance.exchange.ImportResult;
import io.relance.exchange.Imports;
import io.relance.exchange.Rejects;
import io.relance.identity.User;
import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes customers in from files. */
@RestController
@RequestMapping("/api/customers/imports")
class ImportController {

    private final Imports imports;
    private final Rejects rejects;
    private final ImportViews views;

    ImportController(Imports imports, Rejects rejects, ImportViews views) {
        this.imports = imports;
        this.rejects = rejects;
        this.views = views;
    }

    @PostMapping(path = "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "What a CSV or XLSX file of customers seems to hold",
            description =
                    "Parts: file, and plan as JSON. Without columns in the plan they are guessed from the headers, Chinese or English."
                            + " Answers with the first ten rows and what is wrong with each of them. Nothing is stored.")
    Mono<ImportViews.Preview> preview(
            @RequestPart("file") FilePart file,
            @RequestPart(name = "plan", required = false) @Nullable Wanted plan,
            Locale locale,
            User user) {
        return Uploaded.with(file, path -> imports.preview(path, plan(plan), user))
                .map(preview -> views.of(preview, locale));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Takes the customers of a CSV or XLSX file in",
            description =
                    "Parts: file, and plan as JSON: columns (what each column is, empty for none), defaults (for empty cells),"
                            + " startPipelines (false unless it says so: most who come in have long been followed up). A row that is wrong, or whose"
                            + " customer is there already, is left out. Without an owner's column the customers are the caller's.")
    Mono<ImportResult> run(@RequestPart("file") FilePart file, @RequestPart("plan") Wanted plan, User user) {
        return Uploaded.with(file, path -> imports.run(path, file.filename(), plan(plan), user));
    }

    @GetMapping("/{id}/rejected")
    @Operation(
            summary = "The rows that an import has left out, with the reasons, as a file like the one that came in",
            description = "format: csv or xlsx. For whoever made the import; 404 for others.")
    Mono<ResponseEntity<Flux<DataBuffer>>> rejected(
            @PathVariable UUID id, @RequestParam(defaultValue = "csv") String format, Locale locale, User user) {
        var kind = Downloads.format(format);
        return rejects.of(id, kind, row -> views.reasons(row, locale), user)
                .map(file -> Downloads.of("rejected-" + id, kind, Long.toString(file.total()), file.content()));
    }

    private static ImportPlan plan(@Nullable Wanted wanted) {
        return wanted == null ? new ImportPlan(List.of(), Map.of(), false) : wanted.plan();
    }

    /** What somebody sent as a plan. */
    record Wanted(
            @Nullable List<@Nullable String> columns,
            @Nullable Map<String, @Nullable String> defaults,
            @Nullable Boolean startPipelines) {

        ImportPlan plan() {
            return new ImportPlan(
                    columns == null
                            ? List.of()
                            : columns.stream()
                                    .map(column -> column == null ? "" : column)
                                    .toList(),
                    defaults == null ? Map.of() : known(defaults),
                    Boolean.TRUE.equals(startPipelines));
        }

        private static Map<String, String> known(Map<String, @Nullable String> defaults) {
            var known = new HashMap<String, String>();
            defaults.forEach((field, value) -> known.put(field, value == null ? "" : value));
            return Map.copyOf(known);
        }
    }
}
