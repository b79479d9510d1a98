package io.relance.notification;

import io.relance.delivery.Mail;
import io.relance.identity.User;
import io.relance.time.BusinessTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts facts into the words of the person who reads them. */
@Component
class AlertWriter {

    private final Templates templates;
    private final NotificationSettings settings;
    private final BusinessTime time;

    AlertWriter(Templates templates, NotificationSettings settings, BusinessTime time) {
        this.templates = templates;
        this.settings = settings;
        this.time = time;
    }

    Alert alert(Fact fact, User reader) {
        var language = Language.of(reader.locale());
        return templates.alert(fact.kind(), language, words(fact.details(), language));
    }

    Mail mail(Notification notification, User reader) {
        var alert = new Alert(notification.title(), notification.body());
        return new Mail(
                reader.email(),
                notification.title(),
                text(alert, notification.link()),
                html(alert, notification.link(), Language.of(reader.locale())));
    }

    Map<String, Object> words(Map<String, Object> details, Language language) {
        return new Words(language, time.zone(), time.now()).of(details);
    }

    String text(Alert alert, String link) {
        return alert.body() + "\n\n" + settings.address(link) + "\n";
    }

    /** Whatever an alert says, it is text: the page escapes it. */
    String html(Alert alert, String link, Language language) {
        return templates.page(
                language,
                Map.of(
                        "title", alert.title(),
                        "lines", alert.body().lines().toList(),
                        "address", settings.address(link)));
    }
}
