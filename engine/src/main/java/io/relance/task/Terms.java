package io.relance.task;

import io.relance.notification.Wording;
import java.util.Map;

/** What people read for the codes that models use. */
final class Terms {

    static final Map<String, Wording> DECISION_POINTS = Map.of(
            "proposal", new Wording("方案", "proposal"),
            "signing", new Wording("签约", "signing"),
            "delivery", new Wording("交付", "delivery"));

    static final Map<String, Wording> SERVICE_KINDS = Map.of(
            "inquiry", new Wording("咨询", "inquiry"),
            "urgent-fault", new Wording("紧急故障", "urgent fault"),
            "grave-complaint", new Wording("重大投诉", "grave complaint"),
            "churn-risk", new Wording("流失风险", "churn risk"));

    private Terms() {}
}
