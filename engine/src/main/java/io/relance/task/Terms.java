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

    static final Map<String, Wording> OCCASIONS = Map.of(
            "spring-festival", new Wording("春节", "Spring Festival"),
            "lantern", new Wording("元宵节", "Lantern Festival"),
            "dragon-boat", new Wording("端午节", "Dragon Boat Festival"),
            "mid-autumn", new Wording("中秋节", "Mid-Autumn Festival"),
            "national-day", new Wording("国庆节", "National Day"),
            "new-year", new Wording("元旦", "New Year"),
            "birthday", new Wording("生日", "birthday"),
            "company-anniversary", new Wording("公司周年", "company anniversary"));

    private Terms() {}
}
