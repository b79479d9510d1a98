package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.Company;
import io.relance.Models;
import io.relance.WholeEngineTest;
import io.relance.Work;
import io.relance.identity.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@WholeEngineTest
class NeedsReportTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NEEDS = """
            {"needType": "service", "urgency": "high", "budgetMin": 10000, "budgetMax": 50000.5, "painPoints": "太慢",
             "decisionChain": [{"person": "陈先生", "department": "采购部", "role": "decider"}, {"person": "王女士", "role": "user"}]}""";

    @Autowired
    Models models;

    @Autowired
    Company company;

    @Autowired
    Work work;

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void it_says_what_is_known_in_both_languages() {
        var report = new NeedsReport(json.readTree(NEEDS), List.of("重点", "华东")).text();

        assertThat(report.zh())
                .isEqualTo("需求类型：服务\n紧急程度：高\n预算：10000–50000.5\n决策链：陈先生 · 采购部 · 决策者；王女士 · 使用者\n痛点：太慢\n标签：重点、华东");
        assertThat(report.en())
                .startsWith("Need: service\nUrgency: high\n")
                .contains("陈先生 · 采购部 · decider; 王女士 · user");
    }

    @Test
    void what_is_not_known_is_left_out() {
        assertThat(new NeedsReport(json.readTree("{}"), List.of()).text().zh()).isEmpty();
        assertThat(new NeedsReport(json.readTree("{\"painPoints\": \"太慢\"}"), List.of())
                        .text()
                        .zh())
                .isEqualTo("痛点：太慢");
    }

    @Test
    void the_department_hears_of_it_once() {
        var service = company.person("reads-reports", Role.SERVICE, null);
        var customer = company.register("需求报告客户", company.li());
        models.deployJob(
                "reports-needs",
                "relance.needs-report",
                "<zeebe:taskHeaders><zeebe:header key=\"audience\" value=\"role:service\"/></zeebe:taskHeaders>");
        models.start("reports-needs", Map.of("customerId", customer.id().toString()));

        await().atMost(SOON)
                .until(() -> work.count(
                                "select count(*) from notification where user_id = $1 and kind = 'needs-report' and customer_id = $2",
                                service.id(),
                                customer.id())
                        == 1);
    }
}
