package io.relance.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that come with the application, and what their answers must be. */
class FormCheckTest {

    @Test
    void complete_answers_are_taken_as_they_are() {
        assertThat(RealForm.values()).allSatisfy(form -> {
            var answer = form.check(form.answer());
            assertThat(answer.errors()).isEmpty();
            assertThat(answer.accepted()).isEqualTo(form.answer());
        });
    }

    @Test
    void an_empty_answer_is_told_every_field_that_it_lacks() {
        assertThat(RealForm.ANALYSE_NEEDS.errors(Map.of()))
                .containsExactly(
                        "needType required",
                        "urgency required",
                        "budgetMin required",
                        "budgetMax required",
                        "painPoints required");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(RealForm.ANALYSE_NEEDS, "needType", "something", "not-an-option"),
                wrong(RealForm.ANALYSE_NEEDS, "needType", List.of("service"), "not-an-option"),
                wrong(RealForm.ANALYSE_NEEDS, "budgetMin", "100", "number"),
                wrong(RealForm.ANALYSE_NEEDS, "budgetMin", -1, "too-small"),
                wrong(RealForm.ANALYSE_NEEDS, "budgetMin", 0.001, "decimals"),
                wrong(RealForm.ANALYSE_NEEDS, "budgetMin", true, "number"),
                wrong(RealForm.ANALYSE_NEEDS, "painPoints", 7, "text"),
                wrong(RealForm.ANALYSE_NEEDS, "painPoints", Map.of("a", 1), "text"),
                wrong(RealForm.ANALYSE_NEEDS, "painPoints", "a\0b", "characters"),
                wrong(RealForm.ANALYSE_NEEDS, "painPoints", "x".repeat(1_000_000), "too-long"),
                wrong(RealForm.ANALYSE_NEEDS, "painPoints", "  ", "required"),
                wrong(RealForm.ANALYSE_NEEDS, "tags", "vip", "list-of-text"),
                wrong(RealForm.ANALYSE_NEEDS, "tags", List.of(1), "list-of-text"),
                wrong(RealForm.ANALYSE_NEEDS, "tags", Collections.nCopies(100_000, "x"), "too-many"),
                wrong(RealForm.ANALYSE_NEEDS, "decisionChain", "nobody", "list"),
                wrong(RealForm.ANALYSE_NEEDS, "decisionChain", List.of("nobody"), "list"),
                wrong(
                        RealForm.ANALYSE_NEEDS,
                        "decisionChain",
                        Collections.nCopies(100_000, Map.of("person", "p", "role", "user")),
                        "too-many"),
                wrong(RealForm.EVALUATE_CONVERSION, "probability", 101, "too-large"),
                wrong(RealForm.EVALUATE_CONVERSION, "probability", 50.5, "decimals"),
                wrong(RealForm.EVALUATE_CONVERSION, "expectedAmount", Double.POSITIVE_INFINITY, "number"),
                wrong(RealForm.EVALUATE_CONVERSION, "expectedAmount", Double.NaN, "number"),
                wrong(RealForm.EVALUATE_CONVERSION, "expectedAmount", 1e300, "too-large"),
                wrong(RealForm.PLAN_FOLLOW_UP, "assignee", "nobody", "not-an-option"),
                wrong(RealForm.PLAN_FOLLOW_UP, "dueAt", "2026-11-24", "date-time"),
                wrong(RealForm.PLAN_FOLLOW_UP, "dueAt", "2026-11-24T08:00", "date-time"),
                wrong(RealForm.PLAN_FOLLOW_UP, "dueAt", "+999999999-11-24T08:00:00Z", "date-time"),
                wrong(RealForm.PLAN_FOLLOW_UP, "dueAt", "0000-11-24T08:00:00Z", "date-time"),
                wrong(RealForm.PLAN_FOLLOW_UP, "dueAt", 1763971200, "date-time"),
                wrong(RealForm.SIGN_CONTRACT, "endsOn", "2027-02-30", "date"),
                wrong(RealForm.SIGN_CONTRACT, "amount", 0, "too-small"),
                wrong(RealForm.SIGN_CONTRACT, "owner", "li", "unknown-field"),
                wrong(RealForm.SIGN_CONTRACT, "completedBy", "director", "unknown-field"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_value_is_refused_by_the_name_of_its_field(RealForm form, String field, Object value, String code) {
        assertThat(form.errors(form.answerWith(field, value))).contains(field + " " + code);
        assertThat(form.errors(form.answerWith(field, value))).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void the_rows_of_a_list_are_named_one_by_one() {
        var rows = List.of(
                Map.of("department", "IT"),
                Map.of("person", "陈先生", "role", "decider"),
                Map.of("person", "a\0b", "role", "boss", "salary", 1));

        assertThat(RealForm.ANALYSE_NEEDS.errors(RealForm.ANALYSE_NEEDS.answerWith("decisionChain", rows)))
                .containsExactlyInAnyOrder(
                        "decisionChain[0].person required",
                        "decisionChain[0].role required",
                        "decisionChain[2].person characters",
                        "decisionChain[2].role not-an-option",
                        "decisionChain[2].salary unknown-field");
    }

    @Test
    void tags_of_ones_own_are_welcome_but_each_is_a_short_text() {
        var needs = RealForm.ANALYSE_NEEDS;

        assertThat(needs.errors(needs.answerWith("tags", List.of("seen at the fair"))))
                .isEmpty();
        assertThat(needs.errors(needs.answerWith("tags", List.of("ok", "", "x".repeat(201), "\0"))))
                .containsExactly("tags[1] required", "tags[2] too-long", "tags[3] characters");
    }

    @Test
    void what_a_form_hides_is_neither_asked_for_nor_taken() {
        var form = RealForm.FOLLOW_UP;
        var shown = form.answerWith("outcome", "continue");
        var hidden = form.answerWith("outcome", "intent");

        assertThat(form.errors(shown)).isEmpty();
        assertThat(form.check(hidden).errors()).isEmpty();
        assertThat(form.check(hidden).accepted()).doesNotContainKeys("nextAction", "nextActionDueAt");
        shown.remove("nextAction");
        assertThat(form.errors(shown)).containsExactly("nextAction required");
    }

    @Test
    void a_customer_who_does_not_sign_has_no_contract_but_a_reason() {
        assertThat(RealForm.SIGN_CONTRACT.errors(Map.of("decision", "lost", "lostReason", "price")))
                .isEmpty();
        assertThat(RealForm.SIGN_CONTRACT.errors(Map.of("decision", "lost"))).containsExactly("lostReason required");
        assertThat(RealForm.SIGN_CONTRACT.errors(Map.of("decision", "back-to-follow-up")))
                .isEmpty();
        assertThat(RealForm.EVALUATE_CONVERSION.errors(Map.of("decision", "back-to-needs")))
                .isEmpty();
    }

    @Test
    void a_grade_is_overruled_with_a_reason_only() {
        assertThat(RealForm.EVALUATE_CONVERSION.errors(RealForm.EVALUATE_CONVERSION.answerWith("overruledGrade", "A")))
                .containsExactly("overruleReason required");
    }

    @Test
    void a_condition_over_several_fields_must_hold() {
        assertThat(RealForm.ANALYSE_NEEDS.errors(RealForm.ANALYSE_NEEDS.answerWith("budgetMax", 1)))
                .containsExactly("budgetMax condition");
        assertThat(RealForm.SIGN_CONTRACT.errors(RealForm.SIGN_CONTRACT.answerWith("endsOn", "2026-01-01")))
                .containsExactly("endsOn condition");
    }

    @Test
    void a_condition_says_what_it_wants_in_the_words_of_the_form() {
        var answer = RealForm.ANALYSE_NEEDS.check(RealForm.ANALYSE_NEEDS.answerWith("budgetMax", 1));

        assertThat(answer.errors().getFirst().arguments())
                .containsExactly("不能低于预算下限", "must not be below the lower budget");
    }

    @Test
    void a_task_without_a_form_takes_no_answer() {
        assertThat(FormCheck.withoutForm(Map.of()).errors()).isEmpty();
        assertThat(FormCheck.withoutForm(Map.of("owner", "li")).errors()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"budgetMin", "needType", "decisionChain", "tags"})
    void null_is_as_good_as_absent(String field) {
        var answer = new HashMap<>(RealForm.ANALYSE_NEEDS.answer());
        answer.put(field, null);
        var without = new HashMap<>(answer);
        without.remove(field);

        assertThat(RealForm.ANALYSE_NEEDS.errors(answer)).isEqualTo(RealForm.ANALYSE_NEEDS.errors(without));
    }

    private static Arguments wrong(RealForm form, String field, Object value, String code) {
        return Arguments.of(form, field, value, code);
    }
}
