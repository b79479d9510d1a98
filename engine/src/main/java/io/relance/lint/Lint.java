package io.relance.lint;

import io.relance.process.Resource;
import io.relance.refusal.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Looks at the files of one deployment before the engine does, and finds what the engine would take and then wait for in vain.
 * Whatever the engine refuses by itself is left to it. Each file may rely on the others and on what the engine has already.
 */
public final class Lint {

    private final Surroundings outside;
    private final List<ModelFile> models = new ArrayList<>();
    private final List<FieldError> findings = new ArrayList<>();
    private final Set<String> forms = new HashSet<>();

    private Lint(Surroundings outside) {
        this.outside = outside;
    }

    public static Report check(List<Resource> resources, Surroundings surroundings) {
        var lint = new Lint(surroundings);
        resources.forEach(lint::read);
        var together = lint.together();
        lint.models.forEach(file -> lint.check(file, together));
        return Report.of(lint.findings);
    }

    private void read(Resource resource) {
        try {
            notEmpty(resource);
            switch (resource.name().replaceFirst(".*\\.", "")) {
                case "bpmn", "dmn" -> models.add(ModelFile.read(resource));
                case "form" -> readForm(resource.name(), FormRules.read(resource));
                default -> findings.add(FieldError.of(resource.name(), "model.file-type", resource.name()));
            }
        } catch (Unreadable unreadable) {
            findings.add(unreadable.error());
        }
    }

    private static void notEmpty(Resource resource) {
        if (new String(resource.content(), StandardCharsets.ISO_8859_1).isBlank()) {
            throw Unreadable.because(resource, "empty");
        }
    }

    private void readForm(String file, JsonNode form) {
        forms.add(FormRules.id(form));
        findings.addAll(FormRules.check(file, form).toList());
    }

    private void check(ModelFile file, Surroundings together) {
        DanglingRules.check(file).forEach(findings::add);
        Stream.concat(file.processes(), file.decisions())
                .flatMap(root -> TimeRules.check(file, root))
                .forEach(findings::add);
        file.processes().forEach(process -> check(file, process, together));
    }

    private void check(ModelFile file, Tag process, Surroundings together) {
        var blocks = new BlockRules(together, Variables.of(file, process, together));
        Place.in(file, process)
                .flatMap(place -> Stream.of(
                                GatewayRules.check(place),
                                EventRules.check(place),
                                TaskRules.check(place, together),
                                ReferenceRules.check(place, together),
                                blocks.check(place))
                        .flatMap(found -> found))
                .forEach(findings::add);
    }

    private Surroundings together() {
        return new Surroundings(
                and(outside.forms(), forms.stream()),
                and(
                        outside.decisions(),
                        models.stream().flatMap(ModelFile::decisions).map(Tag::id)),
                and(outside.processes(), processes().map(Tag::id)),
                and(outside.calledProcesses(), processes().flatMap(Lint::called)),
                outside.users(),
                outside.blocks(),
                outside.servedElsewhere());
    }

    private Stream<Tag> processes() {
        return models.stream().flatMap(ModelFile::processes);
    }

    private static Stream<String> called(Tag process) {
        return process.descendants("calledElement").map(element -> element.attribute("processId"));
    }

    private static Set<String> and(Set<String> some, Stream<String> others) {
        return Stream.concat(some.stream(), others).collect(Collectors.toUnmodifiableSet());
    }
}
