package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.TestClock;
import io.relance.outbox.Message;
import io.relance.time.BusinessTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Told at 20:00 in Shanghai on 22 November. */
class InteractionNewsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final UUID INTERACTION = UUID.randomUUID();

    private final InteractionNews news =
            new InteractionNews(new BusinessTime(new TestClock(NOW), ZoneId.of("Asia/Shanghai")));

    @Test
    void a_conversation_is_told_with_its_moment_channel_and_outcome() {
        var messages = news(Map.of());

        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.name()).isEqualTo("interaction-recorded");
            assertThat(message.correlationKey()).isEqualTo(CUSTOMER.toString());
            assertThat(message.variables())
                    .containsEntry("channel", "phone")
                    .containsEntry("outcome", "continue")
                    .containsEntry("occurredAt", "2026-11-22T10:00:00Z");
        });
    }

    @Test
    void a_decision_point_is_reminded_at_nine_on_the_day_before() {
        assertThat(remindAt("2026-11-30")).isEqualTo("2026-11-29T01:00:00Z");
    }

    @Test
    void a_reminder_whose_moment_has_passed_comes_at_once() {
        assertThat(remindAt("2026-11-22")).isEqualTo(NOW.toString());
    }

    @Test
    void a_decision_point_that_has_passed_is_not_reminded() {
        assertThat(news(Map.of("decisionPointOn", "2026-11-21", "decisionPointKind", "signing")))
                .extracting(Message::name)
                .containsExactly("interaction-recorded");
    }

    private Object remindAt(String day) {
        var messages = news(Map.of("decisionPointOn", day, "decisionPointKind", "signing"));
        assertThat(messages).extracting(Message::name).containsExactly("interaction-recorded", "decision-point-set");
        assertThat(messages.getLast().correlationKey()).isEqualTo(INTERACTION.toString());
        assertThat(messages.getLast().variables()).containsEntry("decisionPointKind", "signing");
        return String.valueOf(messages.getLast().variables().get("remindAt"));
    }

    private List<Message> news(Map<String, Object> more) {
        var fields = new HashMap<String, Object>(more);
        fields.put("occurredAt", "2026-11-22T18:00:00+08:00");
        fields.put("channel", "phone");
        fields.put("outcome", "continue");
        var entry =
                new SectionEntry(CUSTOMER, "li", null, null, JsonMapper.shared().valueToTree(fields));
        return news.of(INTERACTION, entry);
    }
}
