package io.relance.notification;

import io.relance.delivery.Content;
import io.relance.delivery.PublicAddress;
import io.relance.identity.User;
import io.relance.time.BusinessTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts facts into the words of the person who reads them. */
@Component
class AlertWriter {

    private final Templates templates;
    private final PublicAddress home;
    private final BusinessTime time;

    AlertWriter(Templates templates, PublicAddress home, BusinessTime time) {
        this.templates = templates;
        this.home = home;
        this.time = time;
    }

    Alert alert(Fact fact, User reader) {
        var language = Language.of(reader.locale());
        return templates.alert(fact.kind(), language, words(fact.details(), language));
    }

    Content content(Notification notification, Telling telling) {
        var alert = new Alert(notification.title(), notification.body());
        var customer = telling.fact().customerId();
        return new Content(
                notification.title(),
                text(alert, notification.link()),
                html(alert, notification.link(), Language.of(telling.person().locale())),
                notification.link(),
                customer == null ? null : customer.toString());
    }

    Map<String, Object> words(Map<String, Object> details, Language language) {
        return new Words(language, time.zone(), time.now()).of(details);
    }

    String text(Alert alert, String link) {
        return alert.body() + "\n\n" + home.of(link) + "\n";
    }

    /** Whatever an alert says, it is text: the page escapes it. */
    String html(Alert alert, String link, Language language) {
        return templates.page(
                language,
                Map.of(
                        "title", alert.title(),
                        "lines", alert.body().lines().toList(),
                        "address", home.of(link)));
    }
}
