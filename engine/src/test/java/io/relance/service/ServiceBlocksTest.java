package io.relance.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.Company;
import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.customer.Customer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Service requests as models open and settle them. */
@WholeEngineTest
class ServiceBlocksTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String KIND =
            "<zeebe:taskHeaders><zeebe:header key=\"kind\" value=\"%s\"/></zeebe:taskHeaders>";
    private static final String SECTION =
            "<zeebe:taskHeaders><zeebe:header key=\"section\" value=\"%s\"/></zeebe:taskHeaders>";

    @Autowired
    ServiceRequests requests;

    @Autowired
    Models models;

    @Autowired
    Company company;

    @Autowired
    Work work;

    @Test
    void a_model_opens_a_request_begins_work_and_settles_it() {
        var customer = company.register("needs service", company.li());
        models.deployJob("opens-service", "relance.service-request.open", KIND.formatted("churn-risk"));
        models.start("opens-service", Map.of("customerId", customer.id().toString(), "subject", "评分过低", "text", "3 分"));

        var request = await().atMost(SOON)
                .until(() -> of(customer), found -> found.size() == 1)
                .getFirst();

        assertThat(request.number()).matches("SRV\\d{6}\\d{3,}");
        assertThat(request.kind()).isEqualTo("churn-risk");
        assertThat(request.status()).isEqualTo("open");
        models.deployJob("starts-service", "relance.customer.update", SECTION.formatted("service-started"));
        models.start("starts-service", ids(request, Map.of()));
        await().atMost(SOON).until(() -> of(customer).getFirst().status().equals("in-progress"));

        models.deployJob("settles-service", "relance.customer.update", SECTION.formatted("service"));
        models.start("settles-service", ids(request, Map.of("resolution", "已更换", "rootCause", "批次问题")));

        var settled = await().atMost(SOON)
                .until(() -> of(customer).getFirst(), found -> found.status().equals("resolved"));
        assertThat(settled.resolution()).isEqualTo("已更换");
        assertThat(settled.rootCause()).isEqualTo("批次问题");
        assertThat(settled.startedAt()).isNotNull();
        assertThat(settled.resolvedAt()).isNotNull();
    }

    private static Map<String, Object> ids(ServiceRequest request, Map<String, Object> record) {
        return Map.of(
                "customerId",
                request.customerId().toString(),
                "serviceRequestId",
                request.id().toString(),
                "completedBy",
                "service",
                "record",
                record);
    }

    private List<ServiceRequest> of(Customer customer) {
        var search = new ServiceSearch(customer.id(), List.of(), List.of(), null, false);
        return Objects.requireNonNull(
                requests.visible(search, null, 10, company.director()).block(SOON));
    }
}
