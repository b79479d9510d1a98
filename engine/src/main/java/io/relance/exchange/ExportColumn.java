package io.relance.exchange;

import io.relance.finding.FoundCustomer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What an exported list says of each customer. */
enum ExportColumn {
    NUMBER("客户编号", "Number"),
    NAME("客户名称", "Name"),
    KIND("客户类型", "Kind"),
    INDUSTRY("所属行业", "Industry"),
    SIZE("客户规模", "Size"),
    SOURCE("客户来源", "Source"),
    STATUS("客户状态", "Status"),
    GRADE("客户等级", "Grade"),
    TIER("价值层级", "Value tier"),
    QUADRANT("象限", "Quadrant"),
    TAGS("标签", "Tags"),
    WORTH("预计金额", "Expected amount"),
    OWNER("负责人", "Owner"),
    OWNER_USERNAME("负责人账号", "Owner's username"),
    FIRST_CONTACT("首次接触时间", "First contact"),
    LAST_CONTACT("最近联系时间", "Last contact"),
    NEXT_TASK("下一任务到期", "Next task due"),
    CREATED("登记时间", "Registered");

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final String zh;
    private final String en;

    ExportColumn(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String title(boolean chinese) {
        return chinese ? zh : en;
    }

    String of(FoundCustomer customer, Labels labels, boolean chinese, ZoneId zone) {
        return switch (this) {
            case NUMBER -> customer.number();
            case NAME -> customer.name();
            case KIND -> labels.of("kind", customer.kind(), chinese);
            case INDUSTRY -> labels.of("industry", customer.industry(), chinese);
            case SIZE -> labels.of("size", customer.size(), chinese);
            case SOURCE -> labels.of("source", customer.source(), chinese);
            case STATUS -> labels.of("status", customer.status(), chinese);
            case GRADE -> text(customer.grade());
            case TIER -> customer.valueTier() == null ? "" : labels.of("tier", customer.valueTier(), chinese);
            case QUADRANT -> text(customer.quadrant());
            case TAGS -> String.join("; ", customer.tags());
            case WORTH -> customer.worth() == null ? "" : customer.worth().toPlainString();
            case OWNER -> customer.ownerName();
            case OWNER_USERNAME -> customer.ownerUsername();
            case FIRST_CONTACT -> customer.firstContactOn().toString();
            case LAST_CONTACT -> minutes(customer.lastContactAt(), zone);
            case NEXT_TASK -> minutes(customer.nextTaskDueAt(), zone);
            case CREATED -> minutes(customer.createdAt(), zone);
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String minutes(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : MINUTES.format(at.atZone(zone));
    }
}
