package io.relance.notification;

import io.relance.identity.User;
import io.relance.notification.Kind.Ending;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** One fact on its way to one person, in that person's words. */
record Telling(User person, Fact fact, Alert alert) implements News {

    UUID reader() {
        return person.id();
    }

    Kind kind() {
        return Kinds.of(fact.kind());
    }

    boolean isCritical() {
        return kind().isCritical(fact);
    }

    String group() {
        return kind().grouping().keyOf(fact);
    }

    /** None where there is a task: that is locked itself. */
    @Override
    public Set<String> groups() {
        var groups = new HashSet<String>();
        if (fact.taskKey() == null && kind().ending() != Ending.NONE) {
            groups.add(group());
        }
        if (fact.taskKey() == null && fact.customerId() != null) {
            groups.add(Grouping.customer(fact.customerId()));
        }
        return groups;
    }

    /** Whether it is for whoever has the task: what the task itself causes is, and what its kind says. */
    boolean callsToWork() {
        return fact.taskKey() != null && (kind().callsToWork() || fact.key().startsWith(UntrueAlerts.TOLD_BY_A_TASK));
    }
}
