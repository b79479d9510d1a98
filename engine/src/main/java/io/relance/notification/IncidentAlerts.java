package io.relance.notification;

import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.notification.IncidentPlaces.Place;
import io.relance.notification.Kind.Ending;
import io.relance.process.FeedRecord;
import io.relance.process.Projection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells the administrators, and whoever leads the customer's owner, what has stopped (A2): of each place in a model not again within an hour while something stands still
 * there, for what breaks one instance often breaks many. Withdrawn when nothing does any more.
 */
@Component
class IncidentAlerts implements Projection {

    private static final int LONGEST = 500;
    private static final Duration QUIET = Duration.ofHours(1);

    private final DatabaseClient database;
    private final IncidentPlaces places;
    private final Users users;
    private final Notifier notifier;
    private final Withdrawals withdrawals;

    IncidentAlerts(
            DatabaseClient database, IncidentPlaces places, Users users, Notifier notifier, Withdrawals withdrawals) {
        this.database = database;
        this.places = places;
        this.users = users;
        this.notifier = notifier;
        this.withdrawals = withdrawals;
    }

    @Override
    public String valueType() {
        return "INCIDENT";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        return switch (record.intent()) {
            case "CREATED" -> tell(record);
            case "RESOLVED" -> withdraw(record);
            default -> Mono.empty();
        };
    }

    private Mono<Void> tell(FeedRecord record) {
        return others(record, record.at().minus(QUIET))
                .filter(others -> others == 0)
                .flatMap(none -> places.of(record))
                .flatMap(place -> tell(record, place));
    }

    private Mono<Void> tell(FeedRecord record, Place place) {
        return hearers(place.owner())
                .distinct()
                .collectList()
                .flatMap(hearers -> notifier.tell(fact(record, place), hearers));
    }

    private Flux<User> hearers(@Nullable UUID owner) {
        return Flux.concat(
                users.withRole(Role.ADMINISTRATOR), Mono.justOrEmpty(owner).flatMap(users::managerOf));
    }

    private static Fact fact(FeedRecord record, Place place) {
        var details = new HashMap<String, Object>(place.names());
        details.put("place", place(record));
        details.put("reason", reason(record.text("errorMessage")));
        var link = "/process-instances/" + record.number("processInstanceKey");
        return new Fact("incident:" + record.key(), Kinds.INCIDENT.code(), link, place.customer(), null, details);
    }

    private static String reason(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }

    private Mono<Void> withdraw(FeedRecord record) {
        return others(record, Instant.EPOCH)
                .filter(others -> others == 0)
                .flatMap(none -> withdrawals.happened(place(record), Ending.INCIDENT_RESOLVED));
    }

    /** How many others have stood still at the same place since then. */
    private Mono<Long> others(FeedRecord record, Instant since) {
        return database.sql("""
                        select count(*) from incident where process_id = :process and element_id = :element
                            and resolved_at is null and created_at > :since and key <> :key""")
                .bind("process", record.text("bpmnProcessId"))
                .bind("element", record.text("elementId"))
                .bind("since", since)
                .bind("key", record.key())
                .mapValue(Long.class)
                .one();
    }

    private static String place(FeedRecord record) {
        return "incident:" + record.text("bpmnProcessId") + ":" + record.text("elementId");
    }
}
