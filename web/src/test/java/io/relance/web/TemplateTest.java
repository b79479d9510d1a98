package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The words of alerts over HTTP: for managers and up. */
class TemplateTest {

    private static final String PATH = "/api/templates/contact-check-due/en";

    private final Caller manager = World.as("manager");

    @AfterEach
    void theBuiltInWordsHoldAgain() {
        manager.delete(PATH).expect(204);
    }

    @Test
    void a_manager_reads_changes_and_resets_a_template() {
        var before = manager.get(PATH).expect(200).body();
        assertThat(before.path("text")).isEqualTo(before.path("builtIn"));
        assertThat(before.path("words")
                        .valueStream()
                        .map(word -> word.path("name").asString()))
                .contains("customer.name", "dueAt");

        var saved = save("Check {{customer.name}}\n{{>customer}}").expect(200).body();
        assertThat(saved.path("text").asString()).isEqualTo("Check {{customer.name}}\n{{>customer}}");
        assertThat(saved.path("versions").path(0).path("savedBy").asString()).isEqualTo("manager");
        assertThat(listed().path("edited").asBoolean()).isTrue();
        assertThat(listed().path("problem").isNull()).isTrue();

        manager.delete(PATH).expect(204);
        assertThat(listed().path("edited").asBoolean()).isFalse();
        assertThat(manager.get(PATH).body().path("text")).isEqualTo(before.path("builtIn"));
    }

    @Test
    void whoever_saves_over_a_version_that_they_have_not_seen_is_told_so() {
        save("First").expect(200);

        manager.put(PATH, Map.of("text", "Second", "version", version() - 1)).expect(409);
        manager.delete(PATH + "?version=" + (version() - 1)).expect(409);
        assertThat(manager.get(PATH).body().path("text").asString()).isEqualTo("First");
    }

    @Test
    void what_cannot_be_read_is_refused_with_field_and_line_in_the_readers_language() {
        var refused = save("Title\nText\n{{#note}}").expect(400);

        assertThat(refused.refusedFields()).containsExactly("text");
        assertThat(refused.body().path("errors").path(0).path("message").asString())
                .startsWith("line 3: the section \"note\" is not closed");
        assertThat(manager.put(PATH, Map.of()).expect(400).refusedFields())
                .containsExactlyInAnyOrder("text", "version");
        assertThat(preview(Map.of("text", "{{>mail.html}}")).expect(400).refusedFields())
                .containsExactly("text");
        assertThat(preview(Map.of("kind", "nothing", "language", "fr"))
                        .expect(400)
                        .refusedFields())
                .containsExactlyInAnyOrder("kind", "language", "text");
    }

    @Test
    void a_preview_shows_title_body_and_both_forms_of_the_mail() {
        var shown = preview(Map.of("text", "Look <at> {{customer.number}}\nBy {{dueAt}}, {{dueBy}}"))
                .expect(200)
                .body();

        assertThat(shown.path("title").asString()).isEqualTo("Look <at> CUS202611001");
        assertThat(shown.path("body").asString()).startsWith("By ");
        assertThat(shown.path("text").asString()).contains("By ", "/tasks/42");
        assertThat(shown.path("html").asString()).contains("Look &lt;at&gt; CUS202611001", "/tasks/42");
        assertThat(shown.path("unknown").valueStream().map(JsonNode::asString)).containsExactly("dueBy");
    }

    @Test
    void a_rep_neither_reads_nor_writes_templates() {
        var li = World.as("li");

        li.get("/api/templates").expect(403);
        li.get(PATH).expect(403);
        li.put(PATH, Map.of("text", "x", "version", 0)).expect(403);
        li.delete(PATH).expect(403);
        li.post("/api/templates/preview", Map.of()).expect(403);
    }

    @Test
    void what_is_never_told_has_no_template() {
        manager.get("/api/templates/nothing/en").expect(404);
        manager.get("/api/templates/task-opened/fr").expect(404);
        manager.put("/api/templates/nothing/en", Map.of("text", "x", "version", 0))
                .expect(404);
        manager.delete("/api/templates/nothing/en").expect(404);
    }

    @Test
    void the_api_describes_itself() {
        var paths = World.as("li").get("/v3/api-docs").body().path("paths");

        for (var path : List.of("/api/templates", "/api/templates/{kind}/{language}", "/api/templates/preview")) {
            assertThat(paths.path(path).valueStream())
                    .isNotEmpty()
                    .allMatch(
                            operation -> !operation.path("summary").asString("").isEmpty());
        }
    }

    private Answer save(String text) {
        return manager.put(PATH, Map.of("text", text, "version", version()));
    }

    private Answer preview(Map<String, Object> more) {
        var draft = new HashMap<String, Object>(Map.of("kind", "contact-check-due", "language", "en"));
        draft.putAll(more);
        return manager.post("/api/templates/preview", draft);
    }

    private int version() {
        return listed().path("version").asInt();
    }

    private JsonNode listed() {
        return manager.get("/api/templates").expect(200).items().stream()
                .filter(state -> state.path("kind").asString().equals("contact-check-due")
                        && state.path("language").asString().equals("en"))
                .findFirst()
                .orElseThrow();
    }
}
