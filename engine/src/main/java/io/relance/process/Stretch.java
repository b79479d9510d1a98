package io.relance.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of the feed in which only the records of one instance need each other's order: a lane for each instance. What is not of one
 * instance alone, such as a model or an incident, is a stretch by itself.
 */
record Stretch(Collection<List<FeedRecord>> lanes) {

    private static final Set<String> OF_ONE_INSTANCE = Set.of("PROCESS_INSTANCE", "VARIABLE", "USER_TASK");

    /** In the order of each instance. */
    List<FeedRecord> of(String valueType) {
        return lanes.stream()
                .flatMap(List::stream)
                .filter(record -> record.valueType().equals(valueType))
                .toList();
    }

    /** In the order of the feed. */
    static List<Stretch> of(List<FeedRecord> records) {
        var stretches = new ArrayList<Stretch>();
        Map<Long, List<FeedRecord>> lanes = new LinkedHashMap<>();
        for (var record : records) {
            if (OF_ONE_INSTANCE.contains(record.valueType())) {
                lanes.computeIfAbsent(record.number("processInstanceKey"), first -> new ArrayList<>())
                        .add(record);
            } else {
                stretches.add(new Stretch(lanes.values()));
                stretches.add(new Stretch(List.of(List.of(record))));
                lanes = new LinkedHashMap<>();
            }
        }
        stretches.add(new Stretch(lanes.values()));
        return stretches;
    }
}
