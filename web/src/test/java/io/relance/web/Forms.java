package io.relance.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers to the forms, as a person would give them. */
record Forms(DemoClock clock) {

    static Map<String, Object> needs() {
        return Map.of(
                "needType",
                "product-purchase",
                "urgency",
                "high",
                "budgetMin",
                100000,
                "budgetMax",
                300000,
                "decisionChain",
                List.of(Map.of("person", "王总", "department", "采购部", "role", "decider")),
                "painPoints",
                "换线慢",
                "tags",
                List.of("重点客户", "自定义"));
    }

    static Map<String, Object> evaluation(String potential, String urgency) {
        return Map.of(
                "expectedAmount",
                300000,
                "probability",
                80,
                "competition",
                "两家在比价",
                "potential",
                potential,
                "urgency",
                urgency);
    }

    static Map<String, Object> contract(LocalDate effectiveOn, LocalDate endsOn) {
        return Map.of(
                "contractNumber",
                "HT-1",
                "effectiveOn",
                effectiveOn.toString(),
                "endsOn",
                endsOn.toString(),
                "amount",
                280000);
    }

    static Map<String, Object> with(Map<String, Object> answer, String field, Object value) {
        var changed = new HashMap<>(answer);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> without(Map<String, Object> answer, String field) {
        var changed = new HashMap<>(answer);
        changed.remove(field);
        return changed;
    }

    Map<String, Object> plan(String assignee, Instant dueAt) {
        return Map.of(
                "firstFollowUpAt",
                clock.in(Duration.ofHours(1)).toString(),
                "channel",
                "visit",
                "goal",
                "演示方案",
                "dueAt",
                dueAt.toString(),
                "expectedOutcome",
                "确认试用",
                "assignee",
                assignee);
    }

    Map<String, Object> conversation(String outcome) {
        return Map.of(
                "occurredAt",
                clock.in(Duration.ZERO).toString(),
                "channel",
                "phone",
                "participants",
                "张三",
                "summary",
                "讨论了方案",
                "feedback",
                "感兴趣",
                "outcome",
                outcome);
    }

    Map<String, Object> lost() {
        return with(conversation("lost"), "lostReason", "price");
    }

    Map<String, Object> goesOn(Instant nextActionDueAt) {
        var answer = with(conversation("continue"), "nextAction", "寄样品");
        return with(answer, "nextActionDueAt", nextActionDueAt.toString());
    }
}
