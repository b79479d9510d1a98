package io.relance.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class BusinessTimeTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T15:59:59Z"));
    private final BusinessTime time = new BusinessTime(clock, ZoneId.of("Asia/Shanghai"));

    @Test
    void a_day_begins_where_the_company_works() {
        assertThat(time.today()).isEqualTo("2026-11-22");
        clock.advance(Duration.ofSeconds(1));
        assertThat(time.today()).isEqualTo("2026-11-23");
        assertThat(time.startOf(time.today()).toInstant()).isEqualTo(time.now());
    }

    @Test
    void a_day_without_midnight_begins_when_it_can() {
        var saoPaulo = new BusinessTime(clock, ZoneId.of("America/Sao_Paulo"));

        assertThat(saoPaulo.startOf(LocalDate.parse("2018-11-04"))).hasToString("2018-11-04T01:00-02:00");
    }
}
