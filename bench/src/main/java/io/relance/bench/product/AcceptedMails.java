package io.relance.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a relay's journal says, by delivery: our mails carry its id in their Message-ID. */
public record AcceptedMails(Map<UUID, List<Acceptance>> byDelivery) {

    /** @param answered whether the relay had written its answer */
    public record Acceptance(Instant at, boolean answered) {

        Acceptance told() {
            return new Acceptance(at, true);
        }
    }

    static AcceptedMails in(Path journal) throws IOException {
        var mails = new AcceptedMails(new HashMap<>());
        try (var lines = Files.lines(journal)) {
            lines.map(line -> line.split(" "))
                    .filter(words -> words.length == 3)
                    .forEach(mails::add);
        }
        return mails;
    }

    public long count() {
        return byDelivery.values().stream().mapToLong(List::size).sum();
    }

    private void add(String[] words) {
        var all = byDelivery.computeIfAbsent(delivery(words[1]), id -> new ArrayList<>());
        if (words[0].charAt(0) == Journal.ACCEPTED) {
            all.add(new Acceptance(Instant.ofEpochMilli(Long.parseLong(words[2])), false));
        } else {
            answer(all);
        }
    }

    /** The earliest that has none. */
    private static void answer(List<Acceptance> all) {
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).answered()) {
                all.set(i, all.get(i).told());
                return;
            }
        }
    }

    private static UUID delivery(String messageId) {
        return UUID.fromString(messageId.substring(1, messageId.indexOf('@')));
    }
}
