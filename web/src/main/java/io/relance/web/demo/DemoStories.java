package io.relance.web.demo;

import io.relance.customer.Registration;
import io.relance.customer.Registration.ContactEntry;
import io.relance.time.BusinessTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A dozen customers in different steps, from {@code demo/customers.json}. */
@Component
@Profile(DemoApplication.PROFILE)
class DemoStories {

    private final DemoAnswers answers;
    private final BusinessTime time;
    private final JsonMapper json;

    DemoStories(DemoAnswers answers, BusinessTime time, JsonMapper json) {
        this.answers = answers;
        this.time = time;
        this.json = json;
    }

    List<DemoStory> all() {
        try (var file = new ClassPathResource("demo/customers.json").getInputStream()) {
            return Arrays.stream(json.readValue(file, Entry[].class))
                    .map(this::story)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private DemoStory story(Entry entry) {
        var answered = new LinkedHashMap<String, Map<String, Object>>();
        DemoAnswers.STEPS
                .subList(0, entry.stepsDone())
                .forEach(step -> answered.put(step, answers.to(step, entry.owner(), entry.initialNeed())));
        return new DemoStory(entry.owner(), registration(entry), answered);
    }

    private Registration registration(Entry entry) {
        var firstContact = time.today().minusDays(3).toString();
        return new Registration(
                entry.name(),
                entry.industry(),
                entry.size(),
                entry.source(),
                firstContact,
                null,
                entry.initialNeed(),
                null,
                null,
                List.of(entry.contact()));
    }

    private record Entry(
            int stepsDone,
            String owner,
            String name,
            String industry,
            String size,
            String source,
            String initialNeed,
            ContactEntry contact) {}
}
