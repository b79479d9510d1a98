package io.relance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class StretchTest {

    @Test
    void each_instance_has_a_lane_in_the_order_of_the_feed() {
        var records = List.of(
                record(1, "PROCESS_INSTANCE", 7),
                record(2, "VARIABLE", 8),
                record(3, "USER_TASK", 7),
                record(4, "PROCESS_INSTANCE", 8));

        assertThat(positions(records)).containsExactly(List.of(List.of(1L, 3L), List.of(2L, 4L)));
    }

    @Test
    void what_concerns_more_than_one_instance_comes_after_all_before_it_and_before_all_after_it() {
        var records = List.of(record(1, "USER_TASK", 7), record(2, "INCIDENT", 8), record(3, "USER_TASK", 7));

        assertThat(positions(records))
                .containsExactly(List.of(List.of(1L)), List.of(List.of(2L)), List.of(List.of(3L)));
    }

    private static List<List<List<Long>>> positions(List<FeedRecord> records) {
        return Stretch.of(records).stream()
                .map(stretch -> stretch.lanes().stream()
                        .map(lane -> lane.stream().map(FeedRecord::position).toList())
                        .toList())
                .filter(lanes -> !lanes.isEmpty())
                .toList();
    }

    private static FeedRecord record(long position, String type, long instance) {
        var value = JsonNodeFactory.instance.objectNode().put("processInstanceKey", instance);
        return new FeedRecord(position, position, type, "CREATED", Instant.EPOCH, value);
    }
}
