package io.relance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebSocketBytesTest {

    @Test
    void a_message_is_read_when_all_of_it_is_there() {
        var bytes = ByteBuffer.wrap(new byte[] {(byte) 0x81, 3, 'a', 'b', 'c'});
        assertThat(WebSocketBytes.whole(bytes.duplicate().limit(1))).isEqualTo(-1);
        assertThat(WebSocketBytes.whole(bytes.duplicate().limit(4))).isEqualTo(-1);
        assertThat(WebSocketBytes.whole(bytes)).isEqualTo(3);
        assertThat(bytes.position()).isEqualTo(2);
    }

    @Test
    void a_longer_message_says_so_in_two_bytes() {
        var bytes = ByteBuffer.allocate(304).put(0, new byte[] {(byte) 0x82, 126, 1, 44});
        assertThat(WebSocketBytes.whole(bytes)).isEqualTo(300);
    }

    @Test
    void a_frame_goes_out_masked_with_nothing() {
        var bytes = WebSocketBytes.messages(List.of("AB"));
        assertThat(bytes.array()).containsExactly(0x81, 0x83, 0, 0, 0, 0, 'A', 'B', 0);
    }

    @Test
    void the_answer_to_the_upgrade_ends_with_an_empty_line() {
        var answer = ByteBuffer.wrap(
                "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(WebSocketBytes.isUpgraded(answer.duplicate().limit(answer.limit() - 1)))
                .isFalse();
        assertThat(WebSocketBytes.isUpgraded(answer)).isTrue();
        assertThat(answer.hasRemaining()).isFalse();
    }
}
