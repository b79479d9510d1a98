package io.relance.lint;

import io.relance.refusal.FieldError;
import java.util.Set;
import java.util.stream.Stream;

/** User tasks are ours to show and somebody's to do. */
final class TaskRules {

    private static final String TELLER = "relance.notify";

    private TaskRules() {}

    static Stream<FieldError> check(Place place, Surroundings surroundings) {
        if (!place.is("userTask")) {
            return Stream.empty();
        }
        if (place.element().extension("userTask").isEmpty()) {
            return Stream.of(place.finding("job-worker-user-task"));
        }
        return Stream.of(
                        form(place, surroundings),
                        people(place),
                        unknown(place, surroundings.users()),
                        alert(place, surroundings))
                .flatMap(found -> found);
    }

    private static Stream<FieldError> form(Place place, Surroundings surroundings) {
        var form = place.element().extension("formDefinition", "formId");
        var isMissing = !form.isEmpty()
                && !Place.isComputed(form)
                && !surroundings.forms().contains(form);
        var embedded = place.element().extension("formDefinition", "formKey");
        return Stream.concat(
                place.when(isMissing, "form-not-found", form), place.when(!embedded.isEmpty(), "embedded-form"));
    }

    /** Whoever is named outright can be looked up; the engine separates several with commas. */
    private static Stream<FieldError> unknown(Place place, Set<String> users) {
        return Stream.of("assignee", "candidateUsers")
                .map(who -> place.element().extension("assignmentDefinition", who))
                .flatMap(named -> Literal.of(named).stream())
                .flatMap(named -> Stream.of(named.split(",")).map(String::strip))
                .filter(name -> !name.isEmpty() && !users.contains(name))
                .map(name -> place.finding("unknown-user", name));
    }

    /** The alert that the task causes is told as the block tells, in the words that there are. */
    private static Stream<FieldError> alert(Place place, Surroundings surroundings) {
        return surroundings.blocks().find(TELLER).stream().flatMap(teller -> ChoiceRules.alert(place, teller));
    }

    private static Stream<FieldError> people(Place place) {
        var nobody = Stream.of("assignee", "candidateGroups", "candidateUsers")
                .allMatch(who ->
                        place.element().extension("assignmentDefinition", who).isEmpty());
        return place.when(nobody, "nobody-can-work-on-it");
    }
}
