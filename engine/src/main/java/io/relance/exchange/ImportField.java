package io.relance.exchange;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file of customers can be, and what such columns are called. */
public enum ImportField {
    NAME(
            "name",
            "客户名称",
            "公司名称",
            "企业名称",
            "客户",
            "公司",
            "姓名",
            "customer",
            "company",
            "company name",
            "customer name",
            "account name"),
    KIND("kind", "客户类型", "类型", "type", "customer type"),
    INDUSTRY("industry", "所属行业", "行业"),
    SIZE("size", "客户规模", "规模", "人数", "company size", "employees"),
    SOURCE("source", "客户来源", "来源", "lead source"),
    FIRST_CONTACT_ON("firstContactOn", "首次接触时间", "首次联系时间", "首次接触日期", "first contact", "first contact date"),
    WEBSITE("website", "网站", "官网", "网址", "url", "homepage"),
    INITIAL_NEED("initialNeed", "初步需求", "需求", "need", "needs", "first need"),
    REMARKS("remarks", "备注", "说明", "notes", "remark", "comment", "comments"),
    FOUNDED_ON("foundedOn", "成立时间", "成立日期", "founded"),
    TAGS("tags", "标签", "tag", "labels"),
    OWNER("owner", "负责人账号", "负责人", "所有人", "owner's username", "owner username", "account owner"),
    CONTACT_NAME("contactName", "联系人", "联系人姓名", "contact", "contact name", "contact person"),
    CONTACT_TITLE("contactTitle", "职务", "联系人职务", "职位", "title", "job title", "position"),
    PHONE("phone", "电话", "手机", "手机号", "联系电话", "联系人电话", "mobile", "tel", "telephone", "phone number"),
    EMAIL("email", "邮箱", "电子邮箱", "邮件", "e-mail", "mail", "email address"),
    BIRTHDAY("birthday", "生日", "联系人生日", "date of birth");

    private final String code;
    private final List<String> names;

    ImportField(String code, String... names) {
        this.code = code;
        this.names = List.of(names);
    }

    @JsonValue
    public String code() {
        return code;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(ImportField::code).toList();
    }

    public static Optional<ImportField> find(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }

    /** What a column with this header seems to be. */
    static Optional<ImportField> guess(String header) {
        var plain = plain(header);
        return Arrays.stream(values())
                .filter(field -> plain(field.code).equals(plain)
                        || field.names.stream().anyMatch(name -> plain(name).equals(plain)))
                .findFirst();
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[\\s*＊_()（）:：-]", "");
    }
}
