package io.relance.notification;

import io.relance.notification.Cause.Ended;
import io.relance.notification.IncidentPlaces.Place;
import io.relance.notification.Kind.Ending;
import io.relance.process.FeedRecord;
import io.relance.process.Projection;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells the administrators, and whoever leads the customer's owner, what has stopped (A2): each of them not again within an hour of the
 * same place in a model while something stands still there, for what breaks one instance often breaks many. Withdrawn when nothing
 * does any more. Both are decided at the end of the transaction, of one place by one transaction at a time.
 */
@Component
class IncidentAlerts implements Projection {

    private static final int LONGEST = 500;

    private final IncidentPlaces places;
    private final IncidentHearers hearers;
    private final Notifier notifier;

    IncidentAlerts(IncidentPlaces places, IncidentHearers hearers, Notifier notifier) {
        this.places = places;
        this.hearers = hearers;
        this.notifier = notifier;
    }

    @Override
    public String valueType() {
        return "INCIDENT";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        return switch (record.intent()) {
            case "CREATED" -> notifier.decide(place(record), others -> tell(record, others));
            case "RESOLVED" -> notifier.decide(place(record), others -> withdraw(record, others));
            default -> Mono.empty();
        };
    }

    private Mono<List<News>> tell(FeedRecord record, List<News> others) {
        return places.of(record)
                .flatMap(place -> hearers.unaware(place(record), place.owner(), others)
                        .map(people -> notifier.tellings(fact(record, place), people)))
                .map(List::copyOf);
    }

    private Mono<List<News>> withdraw(FeedRecord record, List<News> others) {
        News end = new Ended(place(record), Ending.INCIDENT_RESOLVED);
        return others.contains(end)
                ? Mono.just(List.of())
                : places.areStopped(record).map(stopped -> stopped ? List.of() : List.of(end));
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

    private static String place(FeedRecord record) {
        return "incident:" + record.text("bpmnProcessId") + ":" + record.text("elementId");
    }
}
