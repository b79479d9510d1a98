package io.relance.web.customer;

import io.relance.customer.VisitReport;
import io.relance.customer.VisitReports;
import io.relance.identity.User;
import io.relance.web.page.Page;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/customers/{id}/visit-reports")
class VisitReportController {

    private final VisitReports reports;

    VisitReportController(VisitReports reports) {
        this.reports = reports;
    }

    /** The reports on visits (F8), newest first. */
    @GetMapping
    Mono<Page<VisitReport>> list(@PathVariable UUID id, User user) {
        return reports.visible(id, user).map(Page::whole);
    }
}
