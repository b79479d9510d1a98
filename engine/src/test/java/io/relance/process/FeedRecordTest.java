package io.relance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FeedRecordTest {

    private final FeedRecord record = new FeedRecord(
            7, 1, "USER_TASK", "CREATED", Instant.EPOCH, JsonMapper.shared().readTree("""
                    {"key":9007199254740993,"text":"t","empty":"","nothing":null,"list":["a","b"],"object":{}}"""));

    @Test
    void keys_beyond_two_to_the_53rd_lose_no_digit() {
        assertThat(record.number("key")).isEqualTo(9007199254740993L);
    }

    @Test
    void a_field_that_is_absent_or_of_another_kind_is_not_wrong() {
        assertThat(record.text("unknown")).isEmpty();
        assertThat(record.text("nothing")).isEmpty();
        assertThat(record.text("object")).isEmpty();
        assertThat(record.textOrNull("empty")).isNull();
        assertThat(record.number("text")).isEqualTo(-1);
        assertThat(record.number("unknown")).isEqualTo(-1);
        assertThat(record.texts("list")).containsExactly("a", "b");
        assertThat(record.texts("unknown")).isEmpty();
        assertThat(record.texts("text")).isEmpty();
    }

    @Test
    void a_variable_may_hold_an_id_or_anything_else() {
        var id = UUID.randomUUID();
        assertThat(FeedRecord.uuid("\"" + id + "\"")).isEqualTo(id);
        assertThat(FeedRecord.uuid("null")).isNull();
        assertThat(FeedRecord.uuid("{\"a\":1}")).isNull();
        assertThat(FeedRecord.uuid("")).isNull();
    }
}
