package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(EngineExtension.class)
class SatisfactionSurveyTest {

    private final Engine engine;
    private final CareLife care;

    SatisfactionSurveyTest(Engine engine) {
        this.engine = engine;
        this.care = new CareLife(engine);
    }

    @Test
    void a_good_answer_is_told_and_the_customer_is_asked_again_in_half_a_year() {
        Walk survey = sent("content", "closing");

        answers("content", 9);

        survey.endsAt("survey-scheduled-again");
        assertThat(engine.jobs().of(survey.instance(), CareAnswers.MAIL))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.getCustomHeaders()).containsEntry("template", "survey");
                    assertThat(mail.getVariable("link")).isEqualTo("/survey/x");
                    assertThat(mail.getVariable("occasion")).isEqualTo("合同 HT-1 的签订");
                });
        assertThat(survey.alerts()).containsExactly("survey-answered to owner");
        assertThat(opened(survey)).isEmpty();
        Instant inHalfAYear =
                engine.now().atOffset(ZoneOffset.UTC).plusMonths(6).toInstant();
        assertThat(scheduled(survey)).singleElement().satisfies(job -> {
            assertThat(job.getCustomHeaders()).containsEntry("loop", "survey");
            assertThat(job.getVariable("reason")).isEqualTo("half-year");
            assertThat(Instant.parse(job.getVariable("dueAt").toString()))
                    .isBetween(inHalfAYear.minusSeconds(60), inHalfAYear);
        });
    }

    @ParameterizedTest
    @CsvSource({"0, grave-complaint", "4, grave-complaint", "5, inquiry", "6, inquiry"})
    void a_low_score_opens_a_service_request(int score, String kind) {
        String customerId = "scored-" + score;
        Walk survey = sent(customerId, "half-year");

        answers(customerId, score);

        survey.endsAt("survey-scheduled-again");
        assertThat(survey.alerts()).containsExactly("survey-low-score to owner");
        assertThat(opened(survey)).singleElement().satisfies(job -> {
            assertThat(job.getCustomHeaders()).containsEntry("kind", kind);
            assertThat(job.getVariable("subject")).isEqualTo("满意度低分：" + score + " 分");
        });
    }

    @Test
    void a_survey_after_a_service_is_sent_once_and_an_answer_is_not_waited_for_for_ever() {
        Walk survey = sent("silent-after-service", "service");

        survey.passes("answer-overdue").endsAt("survey-done");

        assertThat(scheduled(survey)).isEmpty();
        assertThat(engine.jobs().of(survey.instance(), CareAnswers.SURVEY))
                .singleElement()
                .satisfies(job -> assertThat(job.getVariable("notWithinDays")).isEqualTo(1));
    }

    @Test
    void a_customer_who_was_asked_lately_is_left_alone_until_the_next_half_year() {
        care.says("asked-lately", CareAnswers.SURVEY, Map.of("made", false));
        Walk survey = care.survey("asked-lately", Map.of("reason", "half-year"));

        survey.endsAt("survey-scheduled-again");

        assertThat(engine.jobs().of(survey.instance(), CareAnswers.SURVEY))
                .singleElement()
                .satisfies(job -> assertThat(job.getVariable("notWithinDays")).isEqualTo(30));
        assertThat(engine.jobs().of(survey.instance(), CareAnswers.MAIL)).isEmpty();
        assertThat(scheduled(survey)).hasSize(1);
    }

    @Test
    void a_customer_without_an_address_is_asked_by_the_owner() {
        made("asked-by-phone", false);
        Walk survey = care.survey("asked-by-phone", Map.of("reason", "closing"));

        survey.completes("ask-satisfaction", Map.of("score", 10, "comment", "满意"))
                .endsAt("survey-scheduled-again");

        assertThat(survey.stored("survey"))
                .asInstanceOf(MAP)
                .containsEntry("score", 10)
                .containsEntry("surveyId", "s-asked-by-phone");
    }

    @Test
    void a_customer_who_is_lost_is_not_asked() {
        Walk survey =
                care.survey("lost-before-survey", Map.of("reason", "half-year", "dueAt", care.in(Duration.ofDays(30))));
        survey.timer("send-due");

        care.lost("lost-before-survey");

        survey.endsAt("survey-stopped");
    }

    private Walk sent(String customerId, String reason) {
        made(customerId, true);
        Walk survey = care.survey(customerId, Map.of("reason", reason, "dueAt", care.in(Duration.ofDays(3))))
                .passes("send-due");
        survey.timer("answer-overdue");
        return survey;
    }

    private void made(String customerId, boolean sent) {
        care.says(
                customerId,
                CareAnswers.SURVEY,
                Map.of("made", true, "surveyId", "s-" + customerId, "link", "/survey/x", "topic", "合同 HT-1 的签订"));
        care.says(customerId, CareAnswers.MAIL, Map.of("sent", sent));
    }

    private void answers(String customerId, int score) {
        String surveyId = "s-" + customerId;
        engine.publish("survey-answered", surveyId, Map.of("surveyId", surveyId, "score", score, "comment", "如此"));
    }

    private List<ActivatedJob> opened(Walk survey) {
        return engine.jobs().of(survey.instance(), CareAnswers.SERVICE);
    }

    private List<ActivatedJob> scheduled(Walk survey) {
        return engine.jobs().of(survey.instance(), "relance.care.schedule");
    }
}
