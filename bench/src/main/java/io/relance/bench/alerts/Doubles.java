package io.relance.bench.alerts;

import io.relance.bench.product.AcceptedMails;
import io.relance.bench.product.AcceptedMails.Acceptance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The mails that were accepted more than once. DESIGN.md allows it in one case: the relay had accepted the mail and the connection broke before
 * it could say so. Either the relay never wrote its answer, or the application was killed before it had noted it.
 *
 * @param unanswered the relay had not answered the one before
 * @param unnoted the application was killed between the answer to the one before and the note of it
 * @param illegal all others
 */
record Doubles(long unanswered, long unnoted, List<UUID> illegal) {

    /** How long before its end the application may have been told at most: it had the mail no longer than its lease. */
    private static final Duration LEASE = Duration.ofSeconds(26);

    static Doubles among(AcceptedMails mails, Collection<Kill> kills) {
        var doubles = mails.byDelivery().entrySet().stream()
                .filter(mail -> mail.getValue().size() > 1)
                .toList();
        long unanswered = 0;
        long unnoted = 0;
        var illegal = new ArrayList<UUID>();
        for (var mail : doubles) {
            var all = mail.getValue();
            for (var earlier : all.subList(0, all.size() - 1)) {
                if (!earlier.answered()) {
                    unanswered++;
                } else if (kills.stream().anyMatch(kill -> lostTheAnswer(kill, mail.getKey(), earlier))) {
                    unnoted++;
                } else {
                    illegal.add(mail.getKey());
                }
            }
        }
        return new Doubles(unanswered, unnoted, illegal);
    }

    long count() {
        return unanswered + unnoted + illegal.size();
    }

    private static boolean lostTheAnswer(Kill kill, UUID delivery, Acceptance accepted) {
        return kill.unnoted().contains(delivery)
                && accepted.at().isAfter(kill.at().minus(LEASE))
                && accepted.at().isBefore(kill.at().plusSeconds(1));
    }
}
