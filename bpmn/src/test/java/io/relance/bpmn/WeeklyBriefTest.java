package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class WeeklyBriefTest {

    private final Engine engine;

    WeeklyBriefTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void the_brief_is_told_each_monday_morning_of_the_engines_time_zone() {
        Timer monday = nextMonday();
        ZonedDateTime due = monday.dueAt().atZone(ZoneId.systemDefault());
        assertThat(due.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(0, 20));
        long before = told();

        engine.fire(monday);

        engine.feed().await("a weekly brief", row -> true, """
                        select count(*) from record_feed where value_type = 'PROCESS_INSTANCE' and intent = 'ELEMENT_COMPLETED'
                          and value->>'elementId' = 'brief-told' having count(*) > ?
                        """, before);
        assertThat(nextMonday().dueAt()).isAfter(monday.dueAt());
    }

    /** The engine writes down with a timer of a start event which instance the last one started. */
    private Timer nextMonday() {
        return engine.feed().await("the next Monday", Timer.READER, """
                        select t.record_key, (t.value->>'dueDate')::bigint from record_feed t
                        where t.value_type = 'TIMER' and t.intent = 'CREATED' and t.value->>'targetElementId' = 'monday-morning'
                          and not exists (select from record_feed e where e.value_type = 'TIMER' and e.record_key = t.record_key
                                                                      and e.intent in ('TRIGGERED', 'CANCELED'))
                        """);
    }

    private long told() {
        return engine.feed().query(row -> row.getLong(1), """
                        select count(*) from record_feed where value_type = 'PROCESS_INSTANCE' and intent = 'ELEMENT_COMPLETED'
                          and value->>'elementId' = 'brief-told'
                        """).getFirst();
    }
}
