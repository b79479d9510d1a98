package io.relance.customer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is shown in place of what is not to be seen whole. */
public final class Masks {

    private Masks() {}

    /** 上海华信科技有限公司 as 上海******公司: enough to recognise what one knows. */
    static String name(String name) {
        var points = name.codePoints().toArray();
        var kept = points.length > 5 ? 2 : 1;
        return masked(points, kept, points.length > 2 ? kept : 0);
    }

    /** 138****0000. */
    static @Nullable String phone(@Nullable String phone) {
        return phone == null ? null : maskedPhone(phone);
    }

    private static String maskedPhone(String phone) {
        var points = phone.codePoints().toArray();
        return points.length < 8 ? masked(points, 0, 2) : masked(points, 3, 4);
    }

    /** c***@example.com. */
    public static String email(String email) {
        var at = email.indexOf('@');
        return at < 1 ? "***" : email.substring(0, 1) + "***" + email.substring(at);
    }

    /** What is sensitive is not there, or only to be recognised (D11). */
    static Customer sensitive(Customer customer) {
        var contacts = customer.contacts().stream().map(Masks::contact).toList();
        return customer.with(hidden(customer.strategy()), needs(customer.needs()), contacts);
    }

    static CustomerChange sensitive(CustomerChange change) {
        return RecordSeals.isSensitive(change.field())
                ? change.with(stars(change.before()), stars(change.after()))
                : change;
    }

    private static Contact contact(Contact contact) {
        var phone = contact.phone();
        var email = contact.email();
        return contact.reachedAt(phone(phone), email == null ? null : email(email), hidden(contact.wechat()));
    }

    private static @Nullable JsonNode needs(@Nullable JsonNode needs) {
        if (needs != null && needs.deepCopy() instanceof ObjectNode copy) {
            RecordSeals.BUDGET.forEach(copy::putNull);
            return copy;
        }
        return needs;
    }

    private static @Nullable JsonNode stars(@Nullable JsonNode value) {
        return value == null ? null : JsonNodeFactory.instance.stringNode("***");
    }

    private static @Nullable String hidden(@Nullable String text) {
        return text == null ? null : "***";
    }

    private static String masked(int[] points, int first, int last) {
        var text = new StringBuilder();
        for (var i = 0; i < points.length; i++) {
            text.appendCodePoint(i < first || i >= points.length - last ? points[i] : '*');
        }
        return text.toString();
    }
}
