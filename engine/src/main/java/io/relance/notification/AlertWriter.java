package io.relance.notification;

import static java.util.stream.Collectors.joining;

import io.relance.delivery.Content;
import io.relance.delivery.PublicAddress;
import io.relance.identity.User;
import io.relance.time.BusinessTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        var files = telling.fact().pdf().stream().toList();
        return new Content(
                notification.title(),
                text(alert, notification.link(), files),
                html(
                        alert,
                        notification.link(),
                        files,
                        Language.of(telling.person().locale())),
                notification.link(),
                customer == null ? null : customer.toString());
    }

    Map<String, Object> words(Map<String, Object> details, Language language) {
        return new Words(language, time.zone(), time.now()).of(details);
    }

    /** @param files where in the application the PDFs are that belong to it */
    String text(Alert alert, String link, List<String> files) {
        return Stream.concat(Stream.of(link), files.stream())
                .map(home::of)
                .collect(joining("\n", alert.body() + "\n\n", "\n"));
    }

    /** Whatever an alert says, it is text: the page escapes it. */
    String html(Alert alert, String link, List<String> files, Language language) {
        return templates.page(
                language,
                Map.of(
                        "title", alert.title(),
                        "lines", alert.body().lines().toList(),
                        "address", home.of(link),
                        "files", files.stream().map(home::of).toList()));
    }
}
