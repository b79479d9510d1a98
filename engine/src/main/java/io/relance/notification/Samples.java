package io.relance.notification;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Details of made-up facts, in groups of what comes together: a kind has the groups of which its built-in words use something. */
record Samples(Instant now) {

    /** @param names what the built-in words of the kind use */
    Map<String, Object> of(String kind, Set<String> names) {
        if (Letters.isOne(kind)) {
            return letter();
        }
        var details = new HashMap<String, Object>();
        groups(dueAt(kind)).stream()
                .filter(group -> !Collections.disjoint(group.keySet(), names))
                .forEach(details::putAll);
        return details;
    }

    private Instant dueAt(String kind) {
        var late = kind.endsWith("overdue") || kind.equals("task-escalated") || kind.equals("record-missing");
        return late ? now.minus(Duration.ofHours(2)) : now.plus(Duration.ofHours(3));
    }

    private List<Map<String, Object>> groups(Instant dueAt) {
        return List.of(
                task(),
                Map.of("dueAt", dueAt),
                Map.of("customer", customer()),
                contract(),
                request(),
                Map.of("decisionPointOn", day(1), "decisionPointKind", new Wording("签约", "Signing")),
                Map.of("occasion", new Wording("春节", "Spring Festival"), "occasionName", "春节"),
                Map.of("score", "4", "comment", "响应慢"),
                Map.of("reason", new Wording("需求增加", "More demand")),
                Map.of("note", new Wording("请今天回电", "Please call back today")),
                Map.of("urgedBy", "赵经理"),
                Map.of("givenBy", "赵经理", "previousName", "王芳"),
                Map.of("taskCount", 1, "tasks", List.of(Map.of("name", "跟进", "at", dueAt))),
                Map.of("customerCount", 12),
                Map.of("canWrite", true),
                Map.of("growth", "23.5"),
                Map.of("message", new Wording("需求类型：采购", "Need: product purchase")),
                briefing(),
                weekly(dueAt),
                Map.of(
                        "processName", new Wording("客户跟进", "Follow-up"),
                        "elementName", new Wording("保存记录", "Store the record")),
                Map.of(
                        "files",
                        "follow-up.bpmn",
                        "warnings",
                        List.of(new Wording("“跟进”：没有负责人", "\"Follow up\": nobody is named"))),
                broken());
    }

    private Map<String, Object> letter() {
        return Map.of(
                "customer", "上海晨光电子 & Co.",
                "contact", "陈先生",
                "sender", "李明",
                "senderEmail", "li@example.com",
                "occasion", new Wording("春节", "Spring Festival"),
                "product", new Wording("云平台", "Cloud platform"),
                "news", new Wording("速度更快了", "It is faster now"),
                "link", "https://example.com/more",
                "appointmentAt", now.plus(Duration.ofDays(3)));
    }

    private static Map<String, Object> task() {
        return Map.of(
                "taskName",
                new Wording("需求分析", "Needs analysis"),
                "action",
                new Wording("寄样品", "Send a sample"),
                "priority",
                80,
                "assigneeName",
                "李明");
    }

    private static Map<String, Object> customer() {
        return Map.of(
                "name", "上海晨光电子 & Co.",
                "number", "CUS202611001",
                "industry", new Wording("电子制造", "Electronics manufacturing"),
                "size", new Wording("100–500 人", "100–500 people"),
                "contact", "陈先生",
                "phone", "13800000000",
                "need", new Wording("更快的系统", "A faster system"),
                "urgency", new Wording("高", "high"),
                "grade", "A");
    }

    private Map<String, Object> contract() {
        return Map.of("contractNumber", "HT-7", "endsOn", day(30), "amount", new BigDecimal("580000"));
    }

    private Map<String, Object> request() {
        return Map.of(
                "requestNumber",
                "SRV202611001",
                "requestKind",
                new Wording("紧急故障", "urgent fault"),
                "subject",
                new Wording("设备停机", "The machine stands still"),
                "openedAt",
                now.minus(Duration.ofHours(1)));
    }

    private Map<String, Object> briefing() {
        var point = Map.of("at", now.minus(Duration.ofDays(7)), "summary", "讨论了方案", "feedback", "感兴趣");
        return Map.of("points", List.of(point), "questions", List.of("寄样品"));
    }

    private Map<String, Object> weekly(Instant dueAt) {
        var task = Map.of("name", "跟进", "customerName", "上海晨光电子", "at", dueAt, "who", "李明");
        var customer = Map.of("name", "上海晨光电子", "at", now.minus(Duration.ofDays(40)), "who", "李明");
        var contract = Map.of("name", "上海晨光电子", "number", "HT-7", "on", day(20), "who", "李明");
        var lists = Map.of("overdue", task, "due", task, "silent", customer, "contracts", contract);
        var words = new HashMap<String, Object>();
        lists.forEach((name, line) -> {
            words.put(name, List.of(line));
            words.put(name + "Count", 1L);
        });
        return words;
    }

    private static Map<String, Object> broken() {
        return Map.of(
                "templateKind", "task-opened",
                "templateLanguage", "zh-CN",
                "templateVersion", 2,
                "savedBy", "manager",
                "problem", "line 3: section not closed note");
    }

    private LocalDate day(int days) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(days);
    }
}
