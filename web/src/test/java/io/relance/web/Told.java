package io.relance.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What one person was told: in the inbox, and by mail. */
record Told(Function<String, Caller> people, String username) {

    static Told to(String username) {
        return new Told(World::as, username);
    }

    /** The kinds of all alerts of a task, oldest first. */
    List<String> kindsOf(JsonNode task) {
        return kinds(alerts().filter(alert -> alert.path("link")
                .asString()
                .equals("/tasks/" + task.path("key").asString())));
    }

    /** The kinds of all alerts that speak of a customer, oldest first. */
    List<String> kindsAbout(String customer) {
        return kinds(alerts().filter(alert -> speaksOf(alert, customer)));
    }

    Stream<JsonNode> alertsAbout(String customer) {
        return alerts().filter(alert -> speaksOf(alert, customer));
    }

    /** The mails that lead to a task, newest first. */
    List<JsonNode> mailsOf(JsonNode task) {
        var link = "/tasks/%s\n".formatted(task.path("key").asString());
        return mails().filter(mail -> mail.path("text").asString().contains(link))
                .toList();
    }

    /** The mails that speak of a customer, newest first. */
    List<JsonNode> mailsAbout(String customer) {
        return mails().filter(mail -> mail.path("subject").asString().contains(customer))
                .toList();
    }

    private Stream<JsonNode> mails() {
        return people.apply(username)
                .get("/api/demo/mails")
                .body()
                .valueStream()
                .filter(mail -> mail.path("to").asString().startsWith(username + "@"));
    }

    /** The whole inbox, newest first. */
    Stream<JsonNode> alerts() {
        var found = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = people.apply(username).get("/api/notifications?limit=100%s", cursor);
            found.addAll(page.items());
            cursor = page.body().path("next").isString()
                    ? "&cursor=" + page.body().path("next").asString()
                    : "";
        } while (!cursor.isEmpty());
        return found.stream();
    }

    private static List<String> kinds(Stream<JsonNode> alerts) {
        return alerts.map(alert -> alert.path("kind").asString()).toList().reversed();
    }

    private static boolean speaksOf(JsonNode alert, String customer) {
        return alert.path("title").asString().contains(customer);
    }
}
