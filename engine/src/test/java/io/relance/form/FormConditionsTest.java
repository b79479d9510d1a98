package io.relance.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped forms refuse beyond single values. It is nine in the morning of 23 November 2026 in Shanghai. */
class FormConditionsTest {

    static List<Arguments> impossible() {
        return List.of(
                Arguments.of(RealForm.PLAN_FOLLOW_UP, "firstFollowUpAt", "2026-11-23T08:54+08:00"),
                Arguments.of(RealForm.PLAN_FOLLOW_UP, "dueAt", "2026-11-23T08:59+08:00"),
                Arguments.of(RealForm.PLAN_FOLLOW_UP, "dueAt", "2026-11-23T00:30Z"),
                Arguments.of(RealForm.FOLLOW_UP, "occurredAt", "2026-11-23T09:06+08:00"),
                Arguments.of(RealForm.CONTACT_CUSTOMER, "occurredAt", "2027-11-23T09:00+08:00"),
                Arguments.of(RealForm.DECIDE_OVERDUE, "dueAt", "2026-11-23T08:59+08:00"),
                Arguments.of(RealForm.REPURCHASE_OFFER, "snoozeUntil", "2026-11-23"),
                Arguments.of(RealForm.REPURCHASE_OFFER, "snoozeUntil", "2025-01-01"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void a_date_that_cannot_be_is_refused_in_both_languages(RealForm form, String field, String value) {
        var errors = form.check(form.answerWith(field, value)).errors();

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.field() + " " + error.code()).isEqualTo(field + " condition");
            assertThat(error.arguments().getFirst().toString()).containsPattern("\\p{IsHan}");
            assertThat(error.arguments().getLast().toString()).startsWith("must");
        });
    }

    @Test
    void a_follow_up_is_not_due_before_it_begins() {
        var answer = RealForm.PLAN_FOLLOW_UP.answerWith("firstFollowUpAt", "2026-11-30T09:00+08:00");

        assertThat(RealForm.PLAN_FOLLOW_UP.errors(answer)).containsExactly("dueAt condition");
    }

    @Test
    void a_renewal_ends_after_the_contract_that_it_renews() {
        var form = RealForm.RENEW_CONTRACT;

        assertThat(form.errors(form.answer(), Map.of("endsOn", "2027-11-30"))).containsExactly("endsOn condition");
        assertThat(form.errors(form.answer(), Map.of("endsOn", "2027-11-29"))).isEmpty();
        assertThat(form.errors(form.answer())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("optional")
    void a_form_is_not_sent_empty(RealForm form, String field) {
        assertThat(form.errors(Map.of())).containsExactly(field + " required");
        assertThat(form.errors(Map.of(field, "电话换了"))).isEmpty();
    }

    static Stream<Arguments> optional() {
        return Stream.of(
                Arguments.of(RealForm.CHECK_CONTACTS, "remark"),
                Arguments.of(RealForm.GREET_CUSTOMER, "remark"),
                Arguments.of(RealForm.START_WORK, "note"));
    }

    @Test
    void what_a_form_only_shows_is_not_taken() {
        assertThat(RealForm.START_WORK.errors(Map.of("note", "已联系现场", "about", Map.of("subject", "x"))))
                .containsExactly("about unknown-field");
        assertThat(RealForm.START_WORK.check(Map.of("note", "已联系现场")).accepted())
                .isEqualTo(Map.of("note", "已联系现场"));
    }
}
