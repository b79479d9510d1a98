package io.relance.bpmn;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Forms as people fill them in. */
final class Forms {

    private Forms() {}

    static Map<String, Object> needs() {
        return Map.of(
                "needType",
                "product-purchase",
                "urgency",
                "mid",
                "budgetMin",
                100_000,
                "budgetMax",
                200_000,
                "decisionChain",
                List.of(Map.of("person", "陈工", "department", "采购", "role", "decider")),
                "painPoints",
                "交货太慢");
    }

    static Map<String, Object> plan(String assignee, Instant due) {
        return Map.of(
                "firstFollowUpAt",
                written(due.minusSeconds(3600)),
                "channel",
                "visit",
                "goal",
                "确认方案",
                "dueAt",
                written(due),
                "expectedOutcome",
                "同意报价",
                "assignee",
                assignee);
    }

    static Map<String, Object> followUp(String outcome) {
        return Map.of(
                "occurredAt", "2026-12-01T09:00+08:00",
                "channel", "phone",
                "participants", "陈工",
                "summary", "谈了价格",
                "feedback", "可以接受",
                "outcome", outcome);
    }

    /** A conversation in the short form. */
    static Map<String, Object> talk() {
        return Map.of(
                "occurredAt", "2026-12-01T09:00+08:00",
                "channel", "phone",
                "participants", "陈工",
                "summary", "问候近况",
                "feedback", "一切正常");
    }

    static Map<String, Object> continued(Instant nextDue) {
        return Map.of(
                "occurredAt", "2026-12-01T09:00+08:00",
                "channel", "phone",
                "participants", "陈工",
                "summary", "还要比较",
                "feedback", "再等等",
                "outcome", "continue",
                "nextAction", "送样品",
                "nextActionDueAt", written(nextDue));
    }

    static Map<String, Object> evaluation(String potential, String urgency) {
        return Map.of(
                "expectedAmount",
                150_000,
                "probability",
                70,
                "competition",
                "两家",
                "potential",
                potential,
                "urgency",
                urgency);
    }

    static Map<String, Object> signature() {
        return Map.of(
                "contractNumber", "HT-1",
                "effectiveOn", "2026-12-01",
                "endsOn", "2027-11-30",
                "amount", 150_000);
    }

    /** As form-js writes a moment: with the offset, without the seconds. */
    private static String written(Instant moment) {
        return moment.atOffset(ZoneOffset.ofHours(8)).toString();
    }
}
