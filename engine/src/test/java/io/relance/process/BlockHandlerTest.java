package io.relance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.refusal.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlockHandlerTest {

    private static final UUID CUSTOMER = new UUID(1, 2);

    private final BlockHandler<Input, Output> handler = new BlockHandler<>(
            new Sample(), new BlockValues(JsonMapper.builder().build()));
    private final Map<String, String> headers = new HashMap<>(Map.of("pace", "at-once"));
    private final Map<String, Object> variables = new HashMap<>(Map.of("customerId", CUSTOMER.toString(), "times", 3));

    enum Pace {
        AT_ONCE,
        LATER
    }

    record Input(
            @Header Pace pace,
            @Header @Nullable String note,
            @Header(orVariable = true) @Nullable String loop,
            @Header @Nullable String audience,
            UUID customerId,
            int times,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable Duration pause,
            @Nullable Boolean urgent,
            @Nullable List<String> names,
            @Nullable JsonNode record) {}

    record Output(String said, @Nullable Instant at) {}

    private static final class Sample implements Block<Input, Output> {

        @Override
        public String type() {
            return "sample";
        }

        @Override
        public Class<Input> input() {
            return Input.class;
        }

        @Override
        public Map<String, Options> options() {
            return Map.of("audience", Options.of("owner").orBeginningWith("user:"));
        }

        @Override
        public Mono<Output> handle(Input input, Job job) {
            return Mono.just(new Output(input.pace() + " " + input.times(), input.at()));
        }
    }

    @Test
    void headers_and_variables_become_the_input_and_what_is_left_out_is_null() {
        assertThat(handler.read(job()))
                .isEqualTo(new Input(Pace.AT_ONCE, null, null, null, CUSTOMER, 3, null, null, null, null, null, null));
    }

    @Test
    void moments_days_durations_lists_and_documents_are_read_as_models_write_them() {
        variables.put("at", "2026-11-23T21:49:30.382Z[Etc/UTC]");
        variables.put("day", "2026-12-24");
        variables.put("pause", "P2D");
        variables.put("urgent", true);
        variables.put("names", List.of("li", "wang"));
        variables.put("record", Map.of("grade", "A"));

        var input = handler.read(job());

        assertThat(input.at()).isEqualTo(Instant.parse("2026-11-23T21:49:30.382Z"));
        assertThat(input.day()).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(input.pause()).isEqualTo(Duration.ofDays(2));
        assertThat(input.urgent()).isTrue();
        assertThat(input.names()).containsExactly("li", "wang");
        assertThat(String.valueOf(input.record())).isEqualTo("{\"grade\":\"A\"}");
    }

    @Test
    void only_the_variables_of_the_input_are_fetched() {
        assertThat(handler.variables())
                .containsExactly("loop", "customerId", "times", "at", "day", "pause", "urgent", "names", "record");
    }

    @Test
    void a_variable_does_not_stand_in_for_a_header() {
        headers.clear();
        variables.put("pace", "later");

        assertIncident("its header \"pace\" is missing.");
    }

    @Test
    void a_variable_stands_in_for_a_header_that_may_be_either() {
        variables.put("loop", "visit");
        assertThat(handler.read(job()).loop()).isEqualTo("visit");

        headers.put("loop", "survey");
        assertThat(handler.read(job()).loop()).isEqualTo("survey");
    }

    @Test
    void an_empty_text_says_nothing() {
        variables.put("customerId", " ");

        assertIncident("its input \"customerId\" is missing.");
    }

    @Test
    void what_is_not_of_its_kind_is_named_with_what_it_should_be() {
        variables.put("customerId", "CUS202611001");
        assertIncident("its input \"customerId\" must be an id, not \"CUS202611001\".");
        variables.put("customerId", CUSTOMER.toString());

        variables.put("times", "often");
        assertIncident("its input \"times\" must be a whole number, not \"often\".");
        variables.put("times", 1);

        headers.put("pace", "slow");
        assertIncident("its header \"pace\" must be one of at-once, later, not \"slow\".");
    }

    @Test
    void what_is_none_of_the_options_never_reaches_the_block() {
        headers.put("audience", "user:wang");
        assertThat(handler.read(job()).audience()).isEqualTo("user:wang");

        headers.put("audience", "everyone");
        assertIncident("its header \"audience\" must be one of owner, user:…, not \"everyone\".");

        headers.put("audience", "user:");
        assertIncident("its header \"audience\" must be one of owner, user:…, not \"user:\".");
    }

    @Test
    void a_record_is_given_back_as_variables() {
        variables.put("at", "2026-11-23T21:00+08:00");

        assertThat(handler.handle(job()).block()).isEqualTo(Map.of("said", "AT_ONCE 3", "at", "2026-11-23T13:00:00Z"));
    }

    private void assertIncident(String sentence) {
        assertThatThrownBy(() -> handler.read(job()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(IncidentMessage.of("sample", "work", refusal))
                                .isEqualTo("The element \"work\" (sample) cannot go on: " + sentence));
    }

    private Job job() {
        return new Job(1, "work", headers, variables);
    }
}
