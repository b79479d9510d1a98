package io.relance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void a_body_is_of_the_size_that_was_asked_for_and_tells_when_it_was_made() {
        long before = System.nanoTime();
        var body = ByteBuffer.wrap(Marks.body(Marks.SHARED).getBytes(StandardCharsets.UTF_8));
        int mark = Marks.find(body);
        assertThat(body.limit()).isEqualTo(200);
        assertThat((char) body.get(mark)).isEqualTo(Marks.SHARED);
        assertThat(Marks.nanos(body, mark)).isBetween(before, System.nanoTime());
    }
}
