package io.relance.process;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a part of the feed says of the way of instances: which began, which ended, which moved to another model, and which of their
 * elements they came into and left.
 *
 * @param entered those of which the part also tells when they were left are in {@code leftAt}
 * @param left those that were entered before
 */
record Passages(
        List<FeedRecord> begun,
        List<FeedRecord> ended,
        List<FeedRecord> migrated,
        List<FeedRecord> entered,
        List<FeedRecord> left,
        Map<Long, Instant> leftAt) {

    private static final Set<String> ENDS = Set.of("ELEMENT_COMPLETED", "ELEMENT_TERMINATED");

    static Passages of(Collection<FeedRecord> records) {
        var begins = is("ELEMENT_ACTIVATED");
        Predicate<FeedRecord> ends = record -> ENDS.contains(record.intent());
        Predicate<FeedRecord> ofInstance = record -> record.key() == record.number("processInstanceKey");
        var entered = those(records, begins.and(ofInstance.negate()));
        var keys = entered.stream().map(FeedRecord::key).toList();
        var left = those(records, ends.and(ofInstance.negate()));
        return new Passages(
                those(records, begins.and(ofInstance)),
                those(records, ends.and(ofInstance)),
                those(records, is("ELEMENT_MIGRATED").and(ofInstance)),
                entered,
                those(left, record -> !keys.contains(record.key())),
                left.stream().collect(toMap(FeedRecord::key, FeedRecord::at, (first, second) -> first)));
    }

    @Nullable
    Instant leftAt(FeedRecord entered) {
        return leftAt.get(entered.key());
    }

    private static Predicate<FeedRecord> is(String intent) {
        return record -> record.intent().equals(intent);
    }

    private static List<FeedRecord> those(Collection<FeedRecord> records, Predicate<FeedRecord> which) {
        return records.stream().filter(which).toList();
    }
}
