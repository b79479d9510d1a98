package io.relance.lint;

import io.relance.process.BlockCatalogue;
import io.relance.process.BlockShape;
import io.relance.process.BlockShape.Choices;
import io.relance.process.Need;
import io.relance.process.Options;
import io.relance.process.Resource;
import io.relance.refusal.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Small drawings, the blocks that they use, and what the lint says of them. */
final class Drawn {

    private static final Choices FREE = new Choices(Map.of(), Map.of(), Set.of(), List.of());
    private static final Choices CHOICES = new Choices(
            Map.of(
                    "audience", Options.of("owner", "role:manager").orBeginningWith("user:"),
                    "kind", Options.suggested(List.of("care-due", "renewal-due"))),
            Map.of("calendar", Options.of("working", "wall-clock")),
            Set.of("duration"),
            List.of(new Need("kind", Set.of("care-due"), "audience")));

    private static final BlockCatalogue BLOCKS = type -> switch (type) {
        case "store" ->
            Optional.of(new BlockShape(type, Set.of(), Set.of("customerId", "record"), Optional.of(Set.of()), FREE));
        case "read" -> Optional.of(new BlockShape(type, Set.of(), Set.of(), Optional.of(Set.of("record")), FREE));
        case "compute" -> Optional.of(new BlockShape(type, Set.of(), Set.of(), Optional.empty(), FREE));
        case "tell", "relance.notify" ->
            Optional.of(new BlockShape(type, Set.of(), Set.of(), Optional.of(Set.of()), CHOICES));
        default -> Optional.empty();
    };

    private Drawn() {}

    static String task(String schedule, String people) {
        return "<userTask id='ask' name='Ask'><extensionElements><zeebe:userTask/><zeebe:taskSchedule %s/><zeebe:assignmentDefinition %s/></extensionElements></userTask>"
                .formatted(schedule, people);
    }

    static String timer(String duration) {
        return "<intermediateCatchEvent id='wait'><timerEventDefinition id='timer'><timeDuration>%s</timeDuration></timerEventDefinition></intermediateCatchEvent>"
                .formatted(duration);
    }

    static String header(String key, String value) {
        return "<zeebe:taskHeaders><zeebe:header key='%s' value='%s'/></zeebe:taskHeaders>".formatted(key, value);
    }

    static String input(String target, String source) {
        return "<zeebe:ioMapping><zeebe:input source='%s' target='%s'/></zeebe:ioMapping>".formatted(source, target);
    }

    static Report report(String elements) {
        return Lint.check(List.of(file(model(elements))), surroundings(Set.of(), Set.of()));
    }

    static List<FieldError> refusals(String elements) {
        return report(elements).refusals();
    }

    static List<FieldError> of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static List<FieldError> of(String name, byte[] content) {
        return Lint.check(List.of(new Resource(name, content)), surroundings(Set.of(), Set.of()))
                .refusals();
    }

    static List<String> codes(String elements) {
        return codes(elements, Set.of(), Set.of());
    }

    static List<String> codes(String elements, Set<String> called, Set<String> servedElsewhere) {
        return Lint.check(List.of(file(model(elements))), surroundings(called, servedElsewhere)).refusals().stream()
                .map(FieldError::code)
                .toList();
    }

    static Surroundings surroundings(Set<String> called, Set<String> servedElsewhere) {
        return new Surroundings(
                Set.of(), Set.of(), Set.of("known"), called, Set.of("wang"), BLOCKS, servedElsewhere::contains);
    }

    static String job(String id, String type, String more) {
        return "<serviceTask id='%s'><extensionElements><zeebe:taskDefinition type='%s'/>%s</extensionElements></serviceTask>"
                .formatted(id, type, more);
    }

    static String model(String elements) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
                  <process id="drawn" isExecutable="true">%s</process>
                </definitions>""".formatted(elements);
    }

    static Resource file(String xml) {
        return new Resource("drawn.bpmn", xml.getBytes(StandardCharsets.UTF_8));
    }
}
