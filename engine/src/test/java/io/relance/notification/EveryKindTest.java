package io.relance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.TestClock;
import io.relance.delivery.PublicAddress;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.time.BusinessTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of alert has words of its own in both languages, whatever is known of the occasion. */
class EveryKindTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    private final AlertWriter writer = new AlertWriter(
            new Templates(),
            new PublicAddress(URI.create("https://crm.example.com")),
            new BusinessTime(new TestClock(NOW), ZoneId.of("Asia/Shanghai")));

    @ParameterizedTest
    @MethodSource("everyKindOfCustomers")
    void it_names_the_customer_and_leaves_no_gap_when_everything_is_known(String kind, String locale) {
        var alert = alert(kind, locale, everything());

        assertThat(alert.title()).isNotBlank();
        assertThat(alert.title() + alert.body()).contains("上海晨光电子").doesNotContain("{{", "null");
        assertThat(alert.body().lines()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void it_says_a_whole_sentence_when_only_the_least_is_known(String kind, String locale) {
        var least = alert(kind, locale, least(kind));

        assertThat(least.title())
                .isNotBlank()
                .doesNotContain("{{", "null", "()", "（）")
                .doesNotMatch(".*[：:·，, ]$");
        assertThat(least.body()).doesNotContain("{{", "null");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void it_is_not_told_in_general_words(String kind, String locale) {
        assertThat(alert(kind, locale, everything()).title())
                .isNotEqualTo(
                        alert("a kind that nobody knows", locale, everything()).title());
    }

    static Stream<Arguments> everyKind() {
        return Kinds.worded().stream()
                .flatMap(kind -> Stream.of(Arguments.of(kind, "zh-CN"), Arguments.of(kind, "en")));
    }

    static Stream<Arguments> everyKindOfCustomers() {
        return everyKind()
                .filter(one -> !Set.of("template-broken", "model-warned", "work-handed-over")
                        .contains(String.valueOf(one.get()[0])));
    }

    private Alert alert(String kind, String locale, Map<String, Object> details) {
        var reader = new User(UUID.randomUUID(), "li", "李明", "li@example.com", Role.REP, null, locale);
        return writer.alert(new Fact("key", kind, "/tasks/42", null, 42L, details), reader);
    }

    /** A task always has a name. */
    private static Map<String, Object> least(String kind) {
        return kind.startsWith("task-") ? Map.of("taskName", "需求分析") : Map.of();
    }

    private static Map<String, Object> everything() {
        var details = new HashMap<String, Object>(Map.of(
                "taskName", "需求分析",
                "dueAt", NOW.minus(Duration.ofHours(2)),
                "assigneeName", "李明",
                "priority", 80,
                "reason", "需求增加",
                "note", "请今天回电",
                "urgedBy", "赵经理",
                "growth", "23.5",
                "score", "4",
                "comment", "响应慢"));
        details.put("customer", Map.of("name", "上海晨光电子", "number", "CUS20261100001", "need", "更快"));
        details.put("contractNumber", "HT-7");
        details.put("endsOn", LocalDate.of(2026, 12, 1));
        details.put("decisionPointOn", LocalDate.of(2026, 11, 23));
        details.put("decisionPointKind", new Wording("签约", "signing"));
        details.put("occasion", new Wording("春节", "Spring Festival"));
        details.put("message", "需求类型：采购");
        details.put("subject", "设备停机");
        details.put("templateKind", "task-opened");
        details.put("requestNumber", "SRV202611001");
        details.put("requestKind", new Wording("紧急故障", "urgent fault"));
        details.put("openedAt", NOW);
        details.put("points", List.of(Map.of("at", NOW, "summary", "讨论了方案", "feedback", "感兴趣")));
        details.put("questions", List.of("寄样品"));
        lists(details);
        return details;
    }

    private static void lists(Map<String, Object> details) {
        var task = Map.of("name", "跟进", "customerName", "上海晨光电子", "at", NOW, "who", "李明");
        for (var list : List.of("overdue", "due", "silent")) {
            details.put(list, List.of(task));
            details.put(list + "Count", 1);
        }
        details.put(
                "contracts",
                List.of(Map.of("name", "上海晨光电子", "number", "HT-7", "on", LocalDate.of(2026, 12, 1), "who", "李明")));
        details.put("contractsCount", 1);
    }
}
