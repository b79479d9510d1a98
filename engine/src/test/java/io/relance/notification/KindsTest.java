package io.relance.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.notification.Kind.Ending;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

    private static final UUID CUSTOMER = UUID.fromString("0198c1f2-0000-7000-8000-000000000001");

    @Test
    void every_kind_but_the_one_for_all_others_has_words_of_its_own_and_all_can_be_chosen() {
        var book = Book.read(Language.ZH);

        assertThat(Kinds.codes()).doesNotHaveDuplicates().endsWith("other").doesNotContain("digest");
        assertThat(Kinds.worded())
                .allSatisfy(kind -> assertThat(book.lines(kind)).isNotEqualTo(book.other()));
        assertThat(book.alerts().keySet()).hasSize(Kinds.worded().size() + Book.LETTERS.size());
    }

    @Test
    void a_kind_that_a_model_makes_up_goes_to_the_inbox_and_by_mail_and_is_never_critical() {
        var sample = fact("sample-sent", 42L, Map.of("priority", 100));
        var kind = Kinds.of("sample-sent");

        assertThat(kind).isEqualTo(Kinds.OTHER);
        assertThat(kind.outlets()).contains(Outlet.IN_APP, Outlet.MAIL);
        assertThat(kind.isCritical(sample)).isFalse();
        assertThat(kind.grouping().keyOf(sample)).isEqualTo("task:42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"task-escalated", "task-urged", "incident"})
    void what_cannot_be_muted_is_critical_whatever_the_fact_says(String kind) {
        assertThat(Kinds.of(kind).isCritical(fact(kind, 42L, Map.of()))).isTrue();
    }

    @Test
    void a_service_request_is_critical_when_it_is_urgent() {
        var kind = Kinds.of("service-request-opened");

        assertThat(kind.isCritical(fact(kind.code(), 42L, Map.of("priority", 80))))
                .isTrue();
        assertThat(kind.isCritical(fact(kind.code(), 42L, Map.of("priority", 50))))
                .isFalse();
        assertThat(kind.isCritical(fact(kind.code(), 42L, Map.of()))).isFalse();
    }

    @Test
    void alerts_lie_with_what_they_are_about_as_far_as_they_say_it() {
        assertThat(group("renewal-due", 42L, Map.of())).isEqualTo("task:42");
        assertThat(group("renewal-due", null, Map.of())).isEqualTo("customer:" + CUSTOMER);
        assertThat(group("growth", 42L, Map.of())).isEqualTo("customer:" + CUSTOMER);
        assertThat(group("service-request-overdue", null, Map.of("requestNumber", "SRV202611001")))
                .isEqualTo("service-request:SRV202611001");
        assertThat(group("service-request-opened", 42L, Map.of())).isEqualTo("task:42");
        assertThat(group("weekly-brief", null, Map.of())).isEqualTo("kind:weekly-brief");
        assertThat(group("incident", null, Map.of("place", "incident:p:e"))).isEqualTo("incident:p:e");
    }

    @Test
    void a_conversation_ends_what_asked_for_one() {
        assertThat(Kinds.endedBy(Ending.CONVERSATION_RECORDED))
                .contains("customer-silent", "record-missing", "follow-up-briefing")
                .doesNotContain("growth", "task-opened");
    }

    private static String group(String kind, Long task, Map<String, Object> details) {
        return Kinds.of(kind).grouping().keyOf(fact(kind, task, details));
    }

    private static Fact fact(String kind, Long task, Map<String, Object> details) {
        return new Fact("key", kind, "/", CUSTOMER, task, details);
    }
}
