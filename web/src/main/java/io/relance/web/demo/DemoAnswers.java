package io.relance.web.demo;

import io.relance.time.BusinessTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the forms of the pipeline are answered with in the demo. */
@Component
@Profile(DemoApplication.PROFILE)
class DemoAnswers {

    /** The user tasks of the pipeline, in their order. */
    static final List<String> STEPS =
            List.of("analyse-needs", "plan-follow-up", "follow-up", "evaluate-conversion", "sign-contract");

    private final BusinessTime time;

    DemoAnswers(BusinessTime time) {
        this.time = time;
    }

    /** What the worker of the step fills in. */
    Map<String, Object> to(String step, String owner, String need) {
        return switch (step) {
            case "analyse-needs" ->
                Map.of(
                        "needType",
                        "product-purchase",
                        "urgency",
                        "high",
                        "budgetMin",
                        200_000,
                        "budgetMax",
                        500_000,
                        "painPoints",
                        need,
                        "tags",
                        List.of("重点客户"),
                        "decisionChain",
                        List.of(Map.of("person", "王总", "department", "总经办", "role", "decider")));
            case "plan-follow-up" ->
                Map.of(
                        "firstFollowUpAt",
                        inDays(1),
                        "channel",
                        "visit",
                        "goal",
                        "确认技术方案",
                        "dueAt",
                        inDays(2),
                        "expectedOutcome",
                        "客户确认方案与预算",
                        "assignee",
                        owner);
            case "follow-up" ->
                Map.of(
                        "occurredAt",
                        inDays(0),
                        "channel",
                        "visit",
                        "participants",
                        "客户采购与技术负责人",
                        "summary",
                        "演示了方案，客户认可技术路线",
                        "feedback",
                        "希望尽快收到正式报价",
                        "outcome",
                        "intent");
            case "evaluate-conversion" ->
                Map.of(
                        "expectedAmount",
                        480_000,
                        "probability",
                        80,
                        "competition",
                        "一家本地竞争对手，价格略低",
                        "potential",
                        "high",
                        "urgency",
                        "high");
            default ->
                Map.of(
                        "contractNumber",
                        "HT-" + time.today().getYear() + "-001",
                        "effectiveOn",
                        time.today().toString(),
                        "endsOn",
                        time.today().plusYears(1).toString(),
                        "amount",
                        460_000);
        };
    }

    private String inDays(int days) {
        return time.startOf(time.today().plusDays(days))
                .plusHours(days == 0 ? 0 : 15)
                .toString();
    }
}
