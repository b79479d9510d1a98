package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class CareWatchTest {

    private static final String WAITING = """
            select t.record_key, (t.value->>'dueDate')::bigint from record_feed t
            where t.value_type = 'TIMER' and t.intent = 'CREATED' and t.value->>'targetElementId' = 'every-night'
              and not exists (select from record_feed e where e.value_type = 'TIMER' and e.record_key = t.record_key
                                                          and e.intent in ('TRIGGERED', 'CANCELED'))
            order by t.position
            """;

    private final Engine engine;

    CareWatchTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void every_night_the_loops_that_stopped_are_started_again() {
        Timer night = engine.feed().await("the next night", Timer.READER, WAITING);
        assertThat(night.dueAt().atOffset(ZoneOffset.UTC).toLocalTime()).hasToString("19:07");

        engine.fire(night);

        Walk watch = new Walk(engine, startedAfter(night));
        watch.endsAt("watched");
        assertThat(engine.jobs().of(watch.instance(), CareAnswers.WATCH)).hasSize(1);
    }

    private long startedAfter(Timer night) {
        return engine.feed().await("the watch of that night", row -> row.getLong(1), """
                        select record_key from record_feed
                        where value_type = 'PROCESS_INSTANCE' and intent = 'ELEMENT_ACTIVATED'
                          and value->>'bpmnProcessId' = 'care-watch' and record_key = (value->>'processInstanceKey')::bigint
                          and record_key > ?
                        """, night.key());
    }
}
