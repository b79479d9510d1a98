package io.relance.web.audit;

import io.relance.audit.AuditEntry;
import io.relance.audit.AuditLog;
import io.relance.audit.AuditSearch;
import io.relance.identity.User;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/audit")
class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping
    @Operation(
            summary = "Who did what with rights and data; newest first",
            description =
                    "For administrators (403). act: signed-in, sign-in-failed, exported, viewed-sensitive, rights-changed,"
                            + " handed-over, deployed, and others. subject: what it was done to. from, to: moments with offset, the second not included.")
    Mono<Page<AuditEntry>> list(
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        var search = new AuditSearch(username, act, subject, from, to);
        return log.find(search, Cursor.decode(cursor, UUID::fromString), size + 1, user)
                .map(found -> Page.of(found, size, entry -> entry.id().toString()));
    }
}
