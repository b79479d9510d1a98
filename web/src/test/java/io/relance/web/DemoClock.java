package io.relance.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The time of application and engine. A move is answered when what it caused has settled. */
record DemoClock(Caller caller) {

    Instant now() {
        return Instant.parse(
                caller.get("/api/demo/clock").expect(200).body().path("now").asString());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** Some time from now, to the second. */
    Instant in(Duration duration) {
        return now().plus(duration).truncatedTo(ChronoUnit.SECONDS);
    }

    void advance(Duration forward) {
        caller.post("/api/demo/clock", Map.of("advance", forward.toString())).expect(200);
    }

    void advanceTo(Instant moment) {
        advance(Duration.between(now(), moment));
    }
}
