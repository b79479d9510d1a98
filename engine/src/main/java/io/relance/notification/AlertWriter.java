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
        var words = new Words(language, time.zone(), time.now()).of(fact.details());
        return templates.alert(fact.kind(), language, words);
    }

    Mail mail(Notification notification, User reader) {
        var address = settings.address(notification.link());
        var html = templates.page(
                Language.of(reader.locale()),
                Map.of(
                        "title", notification.title(),
                        "lines", notification.body().lines().toList(),
                        "address", address));
        var text = notification.body() + "\n\n" + address + "\n";
        return new Mail(reader.email(), notification.title(), text, html);
    }
}
