package io.relance.notification;

import io.relance.notification.Kind.Ending;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Something that has happened and makes untrue what was told, if no task stands behind that. */
sealed interface Cause extends News {

    boolean ends(Telling telling);

    /** Ends the alerts of a group that are of certain kinds. */
    record Ended(String group, Ending ending) implements Cause {

        @Override
        public Set<String> groups() {
            return Set.of(group);
        }

        @Override
        public boolean ends(Telling telling) {
            return telling.group().equals(group) && telling.kind().ending() == ending;
        }

        List<String> kinds() {
            return Kinds.endedBy(ending);
        }

        /** As the inbox says it, such as {@code contract-signed}. */
        String code() {
            return ending.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Ends what a former owner was told of a customer, but not what he hears of incidents. */
    record HandedOver(UUID customer, UUID formerOwner) implements Cause {

        @Override
        public Set<String> groups() {
            return Set.of(Grouping.customer(customer));
        }

        @Override
        public boolean ends(Telling telling) {
            return telling.person().id().equals(formerOwner)
                    && customer.equals(telling.fact().customerId())
                    && telling.fact().taskKey() == null
                    && !telling.kind().equals(Kinds.INCIDENT);
        }
    }
}
