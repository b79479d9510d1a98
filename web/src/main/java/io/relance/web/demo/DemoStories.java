package io.relance.web.demo;

import io.relance.customer.Registration;
import io.relance.customer.Registration.ContactEntry;
import io.relance.time.BusinessTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A dozen customers in different steps. */
@Component
@Profile(DemoApplication.PROFILE)
class DemoStories {

    private static final List<String> STEPS =
            List.of("analyse-needs", "plan-follow-up", "follow-up", "evaluate-conversion", "sign-contract");

    private final BusinessTime time;

    DemoStories(BusinessTime time) {
        this.time = time;
    }

    List<DemoStory> all() {
        return List.of(
                story(
                        0,
                        "li",
                        "上海晨光电子有限公司",
                        "electronics-manufacturing",
                        "100-500",
                        "exhibition",
                        "希望升级生产线检测设备",
                        "张伟",
                        "采购经理",
                        "13800138001"),
                story(
                        0,
                        "li",
                        "苏州瑞丰精密机械有限公司",
                        "machinery",
                        "20-100",
                        "referral",
                        "需要售后维保方案",
                        "刘洋",
                        "设备主管",
                        "13800138002"),
                story(
                        0,
                        "wang",
                        "杭州云栖软件有限公司",
                        "software",
                        "20-100",
                        "website",
                        "咨询系统对接服务",
                        "孙丽",
                        "技术总监",
                        "13800138003"),
                story(
                        1,
                        "li",
                        "宁波海曙汽车零部件有限公司",
                        "automotive",
                        "500-2000",
                        "exhibition",
                        "新工厂选型",
                        "周强",
                        "副总经理",
                        "13800138004"),
                story(
                        1,
                        "wang",
                        "南京康宁医疗器械有限公司",
                        "medical",
                        "100-500",
                        "partner",
                        "质检流程数字化",
                        "吴敏",
                        "质量经理",
                        "13800138005"),
                story(
                        2,
                        "li",
                        "无锡金禾食品有限公司",
                        "food-beverage",
                        "100-500",
                        "phone",
                        "冷链监控改造",
                        "郑凯",
                        "运营总监",
                        "13800138006"),
                story(
                        2,
                        "li",
                        "常州新能储能科技有限公司",
                        "electronics-manufacturing",
                        "500-2000",
                        "referral",
                        "电池检测线扩产",
                        "冯涛",
                        "总工程师",
                        "13800138007"),
                story(
                        2,
                        "wang",
                        "合肥徽商物流有限公司",
                        "logistics",
                        "500-2000",
                        "website",
                        "仓储管理升级",
                        "陈静",
                        "信息经理",
                        "13800138008"),
                story(
                        3,
                        "wang",
                        "温州瓯江化工有限公司",
                        "chemicals",
                        "100-500",
                        "exhibition",
                        "安全监测系统",
                        "林峰",
                        "安环经理",
                        "13800138009"),
                story(3, "li", "绍兴越城纺织有限公司", "other", "100-500", "advertising", "染整设备改造", "何勇", "厂长", "13800138010"),
                story(
                        4,
                        "li",
                        "上海浦东精仪集团有限公司",
                        "electronics-manufacturing",
                        "2000+",
                        "referral",
                        "年度框架采购",
                        "高翔",
                        "采购总监",
                        "13800138011"),
                story(
                        5,
                        "wang",
                        "嘉兴南湖建设集团有限公司",
                        "construction",
                        "500-2000",
                        "partner",
                        "工地巡检方案",
                        "马超",
                        "项目总监",
                        "13800138012"));
    }

    private DemoStory story(
            int done,
            String owner,
            String name,
            String industry,
            String size,
            String source,
            String need,
            String contact,
            String title,
            String phone) {
        var entry = new ContactEntry(contact, title, phone, null);
        var customer = new Registration(
                name, industry, size, source, time.today().minusDays(3).toString(), null, need, null, List.of(entry));
        var answers = new LinkedHashMap<String, Map<String, Object>>();
        STEPS.subList(0, done).forEach(step -> answers.put(step, answer(step, owner, need)));
        return new DemoStory(owner, customer, answers);
    }

    private Map<String, Object> answer(String step, String owner, String need) {
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
