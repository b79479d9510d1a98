package io.relance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What came by mail to somebody who has no account: a customer's contact. */
record Mailbox(String address, ZoneId zone) {

    /** Oldest first. */
    List<JsonNode> mails() {
        return World.as("admin")
                .get("/api/demo/mails")
                .expect(200)
                .body()
                .valueStream()
                .filter(mail -> mail.path("to").asString().equals(address))
                .toList()
                .reversed();
    }

    /** Oldest first. */
    List<Letter> letters() {
        return mails().stream()
                .map(mail -> new Letter(
                        day(mail.path("receivedAt").asString()),
                        mail.path("subject").asString()))
                .toList();
    }

    private LocalDate day(String moment) {
        return Instant.parse(moment).atZone(zone).toLocalDate();
    }

    record Letter(LocalDate day, String subject) {}
}
