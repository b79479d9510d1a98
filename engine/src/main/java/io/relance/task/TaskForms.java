package io.relance.task;

import static java.util.Objects.requireNonNull;

import io.relance.form.Answer;
import io.relance.form.Feel;
import io.relance.form.Form;
import io.relance.form.FormCheck;
import io.relance.form.FormChoices;
import io.relance.form.FormSetting;
import io.relance.form.Forms;
import io.relance.identity.User;
import io.relance.notification.Language;
import io.relance.notification.Wording;
import io.relance.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The forms of tasks, with what the application knows when one is filled in: the options, and what the task is about. */
@Component
class TaskForms {

    private final Forms forms;
    private final FormChoices choices;
    private final TaskSubject subjects;
    private final Feel feel;
    private final BusinessTime time;

    TaskForms(Forms forms, FormChoices choices, TaskSubject subjects, Feel feel, BusinessTime time) {
        this.forms = forms;
        this.choices = choices;
        this.subjects = subjects;
        this.feel = feel;
        this.time = time;
    }

    /** Empty for a task that has none. */
    Mono<FilledForm> of(Task task, User viewer) {
        return form(task).zipWhen(form -> setting(task, viewer), FilledForm::of);
    }

    Mono<Answer> check(Task task, Map<String, Object> answer, User by) {
        return form(task)
                .zipWhen(form -> setting(task, by), (form, setting) -> FormCheck.check(form.schema(), answer, setting))
                .switchIfEmpty(Mono.fromSupplier(() -> FormCheck.withoutForm(answer)));
    }

    private Mono<Form> form(Task task) {
        return Mono.justOrEmpty(task.formKey()).flatMap(forms::byKey);
    }

    private Mono<FormSetting> setting(Task task, User person) {
        var language = Language.of(person.locale());
        return subjects.of(task)
                .map(about -> written(about, language))
                .zipWith(choices.all(), (about, options) -> new FormSetting(options, about, feel));
    }

    private Map<String, Object> written(Map<String, Object> about, Language language) {
        var written = new HashMap<String, Object>();
        about.forEach((name, value) -> written.put(name, written(value, language)));
        return written;
    }

    /** As forms hold it: dates and moments as ISO writes them. */
    private Object written(Object value, Language language) {
        return switch (requireNonNull(value)) {
            case Wording wording -> language == Language.ZH ? wording.zh() : wording.en();
            case Instant moment -> moment.atZone(time.zone()).toOffsetDateTime().toString();
            case LocalDate day -> day.toString();
            default -> value;
        };
    }
}
