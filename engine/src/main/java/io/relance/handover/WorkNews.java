package io.relance.handover;

import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the new owner of everything once; not whoever gave it to himself. Joins the caller's transaction. */
@Component
class WorkNews {

    private final Users users;
    private final Notifier notifier;

    WorkNews(Users users, Notifier notifier) {
        this.users = users;
        this.notifier = notifier;
    }

    Mono<Void> tell(WorkHandover handover, User to) {
        return to.username().equals(handover.by())
                ? Mono.empty()
                : Mono.zip(nameOf(handover.from()), nameOf(handover.by()))
                        .map(names -> details(handover, names.getT1(), names.getT2()))
                        .flatMap(details -> notifier.tell(fact(handover, details), List.of(to)));
    }

    private Mono<String> nameOf(String username) {
        return users.nameOf(username).defaultIfEmpty(username);
    }

    private static Fact fact(WorkHandover handover, Map<String, Object> details) {
        return new Fact(
                "work-handover:" + handover.id(),
                "work-handed-over",
                "/customers?owner=" + handover.to(),
                null,
                null,
                details);
    }

    private static Map<String, Object> details(WorkHandover handover, String previous, String giver) {
        var details = new HashMap<String, Object>(
                Map.of("previousName", previous, "givenBy", giver, "reason", handover.reason()));
        if (handover.customersDone() > 0) {
            details.put("customerCount", handover.customersDone());
        }
        if (handover.tasksTotal() > 0) {
            details.put("taskCount", handover.tasksTotal());
        }
        return details;
    }
}
