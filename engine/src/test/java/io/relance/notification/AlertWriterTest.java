package io.relance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.TestClock;
import io.relance.delivery.Content;
import io.relance.delivery.PublicAddress;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.time.BusinessTime;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertWriterTest {

    private static final Instant DUE = Instant.parse("2026-11-22T01:00:00Z");
    private static final Map<String, Object> CUSTOMER = Map.of(
            "name", "上海晨光电子",
            "number", "CUS20261100001",
            "industry", new Wording("电子制造", "Electronics manufacturing"),
            "size", new Wording("100–500 人", "100–500 people"),
            "contact", "陈先生",
            "phone", "13800000000",
            "need", "替换 <旧> 系统",
            "urgency", new Wording("高", "high"));

    private final TestClock clock = new TestClock(DUE.minus(Duration.ofHours(3)));
    private final AlertWriter writer = new AlertWriter(
            new Templates(),
            new PublicAddress(URI.create("https://crm.example.com")),
            new BusinessTime(clock, ZoneId.of("Asia/Shanghai")));

    @Test
    void a_new_task_says_for_whom_until_when_and_what_is_known_of_the_customer() {
        var alert = alert("task-opened", "zh-CN", task());

        assertThat(alert.title()).isEqualTo("新任务：需求分析 · 上海晨光电子");
        assertThat(alert.body()).isEqualTo("""
                任务：需求分析
                截止：11月22日 09:00（还有 3 小时）
                优先级：高
                客户：上海晨光电子（CUS20261100001）
                行业：电子制造
                规模：100–500 人
                联系人：陈先生，13800000000
                需求：替换 <旧> 系统
                紧急程度：高""");
    }

    @Test
    void whoever_reads_english_reads_english() {
        var alert = alert("task-opened", "en", task());

        assertThat(alert.title()).isEqualTo("New task: 需求分析 · 上海晨光电子");
        assertThat(alert.body()).isEqualTo("""
                Task: 需求分析
                Due: 22 Nov 09:00 (in 3 hours)
                Priority: high
                Customer: 上海晨光电子 (CUS20261100001)
                Industry: Electronics manufacturing
                Size: 100–500 people
                Contact: 陈先生, 13800000000
                Need: 替换 <旧> 系统
                Urgency: high""");
    }

    @Test
    void a_reminder_says_the_time_that_really_remains() {
        assertThat(title("task-due-in-three-hours", "zh-CN")).isEqualTo("还有 3 小时：需求分析 · 上海晨光电子");
        clock.advance(Duration.ofMinutes(50).plusSeconds(2));
        assertThat(title("task-due-in-three-hours", "en")).isEqualTo("Due in 2 hours 10 minutes: 需求分析 · 上海晨光电子");
        clock.advance(Duration.ofHours(27));
        assertThat(title("task-due-in-three-hours", "zh-CN")).isEqualTo("已逾期 1 天：需求分析 · 上海晨光电子");
    }

    @Test
    void an_overdue_task_says_since_when_and_the_manager_hears_whose_it_is() {
        clock.advance(Duration.ofHours(4));

        assertThat(title("task-overdue", "zh-CN")).isEqualTo("已逾期 1 小时：需求分析 · 上海晨光电子");
        assertThat(title("task-escalated", "zh-CN")).isEqualTo("李明的任务已逾期 1 小时：需求分析 · 上海晨光电子");
        assertThat(title("task-escalated", "en")).isEqualTo("李明 is overdue by 1 hour: 需求分析 · 上海晨光电子");
    }

    @Test
    void a_task_without_due_date_customer_or_priority_leaves_them_out() {
        var alert = alert("task-opened", "zh-CN", Map.of("taskName", "整理资料"));

        assertThat(alert).isEqualTo(new Alert("新任务：整理资料", "任务：整理资料"));
    }

    @Test
    void a_renewal_counts_the_days_and_says_the_year_where_it_is_another() {
        var alert = alert("renewal-due", "zh-CN", contract());

        assertThat(alert.title()).isEqualTo("续约提醒（还有 60 天）：上海晨光电子");
        assertThat(alert.body()).startsWith("合同：HT-7\n到期日：2027年1月21日（还有 60 天）\n金额：580,000\n客户：上海晨光电子");
        assertThat(alert("renewal-due", "en", Map.of("endsAt", Instant.parse("2027-01-20T16:00:00Z")))
                        .body())
                .isEqualTo("Ends on: 21 Jan 2027 (60 days left)");
        assertThat(alert("renewal-due", "en", task()).title()).isEqualTo("Renewal due, 3 hours left · 上海晨光电子");
        assertThat(alert("contract-lapsed", "en", contract()).title()).isEqualTo("Contract lapsed · 上海晨光电子");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void a_kind_that_only_a_model_knows_is_told_in_general_words(String locale) {
        var alert = alert("../../secret", locale, Map.of("title", "样品已寄出", "message", "请\n跟进", "customer", CUSTOMER));

        assertThat(alert.title()).isEqualTo("样品已寄出 · 上海晨光电子");
        assertThat(alert.body()).startsWith("请\n跟进").contains("CUS20261100001");
        assertThat(alert("mine", locale, Map.of()).title()).isNotBlank();
    }

    @Test
    void a_title_is_one_line_whatever_a_name_contains() {
        assertThat(alert("task-opened", "en", Map.of("taskName", "a\r\nBcc: b")).title())
                .isEqualTo("New task: a Bcc: b");
    }

    @Test
    void lists_are_at_the_templates_disposal_as_words() {
        var words = new Words(Language.EN, ZoneId.of("UTC"), DUE).of(Map.of("tags", List.of(new Wording("甲", "A"), 7)));

        assertThat(words).containsEntry("tags", List.of("A", "7"));
    }

    @Test
    void the_mail_says_the_same_escaped_for_html_and_links_to_the_task() {
        var fact = new Fact("key", "task-opened", "/tasks/42", null, 42L, task());
        var mail = mail(fact);

        assertThat(mail.subject()).isEqualTo(title("task-opened", "zh-CN"));
        assertThat(mail.text()).startsWith("任务：需求分析").contains("https://crm.example.com/tasks/42");
        assertThat(mail.html())
                .contains("替换 &lt;旧&gt; 系统", "href=\"https://crm.example.com/tasks/42\"", "联系人：陈先生，13800000000")
                .doesNotContain("<旧>", "PDF");
    }

    @Test
    void the_mail_links_to_the_file_as_well_where_there_is_one() {
        var page = "/customers/7/needs-report";
        var mail = mail(new Fact(
                "key", "needs-report", page, null, null, Map.of("message", "需求", Fact.PDF, page + "?format=pdf")));

        assertThat(mail.text()).endsWith("""
                https://crm.example.com/customers/7/needs-report
                https://crm.example.com/customers/7/needs-report?format=pdf
                """);
        assertThat(mail.html()).contains("needs-report?format&#x3D;pdf\"", ">PDF</a>");
    }

    private Content mail(Fact fact) {
        var reader = reader("zh-CN");
        var alert = writer.alert(fact, reader);
        return writer.content(
                new Notification(
                        UUID.randomUUID(),
                        reader.id(),
                        1,
                        fact.kind(),
                        alert.title(),
                        alert.body(),
                        fact.link(),
                        DUE,
                        null),
                new Telling(reader, fact, alert));
    }

    private String title(String kind, String locale) {
        return alert(kind, locale, task()).title();
    }

    private Alert alert(String kind, String locale, Map<String, Object> details) {
        return writer.alert(new Fact("key", kind, "/tasks/42", null, 42L, details), reader(locale));
    }

    private static Map<String, Object> task() {
        var details = new HashMap<String, Object>();
        details.put("taskName", "需求分析");
        details.put("dueAt", DUE);
        details.put("assigneeName", "李明");
        details.put("priority", 80);
        details.put("customer", CUSTOMER);
        return details;
    }

    private static Map<String, Object> contract() {
        return Map.of(
                "contractNumber",
                "HT-7",
                "endsOn",
                LocalDate.of(2027, 1, 21),
                "amount",
                new BigDecimal("580000.00"),
                "customer",
                CUSTOMER);
    }

    private static User reader(String locale) {
        return new User(UUID.randomUUID(), "li", "李明", "li@example.com", Role.REP, null, locale);
    }
}
