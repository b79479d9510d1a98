package io.relance.customer;

import io.relance.refusal.Checks;
import java.time.LocalDate;
import java.util.List;

/** What a contact must hold (D2). */
final class ContactRules {

    static final int MOST = 50;

    private static final int LINE = 200;
    private static final List<String> ROLES = List.of("user", "influencer", "decider");

    private ContactRules() {}

    static void check(ContactDetails entry, LocalDate today) {
        var checks = new Checks()
                .requiredText("name", entry.name(), LINE)
                .requiredText("title", entry.title(), LINE)
                .text("department", entry.department(), LINE)
                .text("phone", entry.phone(), LINE)
                .matches("phone", entry.phone(), RegistrationRules.PHONE, "phone")
                .text("email", entry.email(), LINE)
                .email("email", entry.email())
                .text("wechat", entry.wechat(), LINE)
                .oneOf("preferredChannel", entry.preferredChannel(), InteractionRules.CHANNELS)
                .oneOf("decisionRole", entry.decisionRole(), ROLES);
        RegistrationRules.checkDay(checks, "birthday", entry.birthday(), today);
        checks.orRefuse();
    }
}
