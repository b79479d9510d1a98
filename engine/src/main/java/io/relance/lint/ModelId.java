package io.relance.lint;

import io.relance.process.ModelKind;
import io.relance.process.Resource;
import java.util.List;
import java.util.stream.Stream;

/** A process, a decision or a form that a file defines, and what people call it. */
public record ModelId(ModelKind kind, String id, String name) {

    /** None in a file that cannot be read. */
    public static List<ModelId> in(Resource resource) {
        try {
            return resource.is(".form")
                    ? List.of(form(resource))
                    : in(ModelFile.read(resource)).toList();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Stream<ModelId> in(ModelFile file) {
        return Stream.concat(
                file.processes().map(process -> of(ModelKind.PROCESS, process)),
                file.decisions().map(decision -> of(ModelKind.DECISION, decision)));
    }

    private static ModelId of(ModelKind kind, Tag tag) {
        return new ModelId(kind, tag.id(), tag.label());
    }

    private static ModelId form(Resource resource) {
        var id = FormRules.id(FormRules.read(resource));
        return new ModelId(ModelKind.FORM, id, id);
    }
}
