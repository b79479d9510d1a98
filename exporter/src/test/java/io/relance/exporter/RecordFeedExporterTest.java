package io.relance.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.exporter.test.ExporterTestConfiguration;
import io.camunda.zeebe.exporter.test.ExporterTestContext;
import io.camunda.zeebe.exporter.test.ExporterTestController;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordFeedExporterTest {

    private static final Map<String, Object> ARGUMENTS =
            Map.of("url", "jdbc:postgresql://127.0.0.1:1/none", "BATCHSIZE", "3", "flushmillis", "5");

    private final ExporterTestController broker = new ExporterTestController();

    @Test
    void opens_while_there_is_no_database() {
        RecordFeedExporter exporter = new RecordFeedExporter();

        assertThatCode(() -> open(exporter)).doesNotThrowAnyException();
    }

    @Test
    void writes_what_is_wanted_after_a_moment_and_only_then_tells_the_broker() {
        FakeFeed feed = new FakeFeed();
        RecordFeedExporter exporter = opened(feed);

        exporter.export(Records.wanted(1));
        exporter.export(Records.notWanted(2));

        assertThat(broker.getPosition()).isLessThan(1);
        aMomentPasses();
        assertThat(feed.positions()).containsExactly(1L);
        assertThat(broker.getPosition()).isEqualTo(2);
    }

    @Test
    void lets_the_broker_compact_its_log_when_nothing_is_wanted() {
        FakeFeed feed = new FakeFeed();
        RecordFeedExporter exporter = opened(feed);

        exporter.export(Records.notWanted(7));
        aMomentPasses();

        assertThat(feed.rows).isEmpty();
        assertThat(broker.getPosition()).isEqualTo(7);
    }

    @Test
    void holds_one_batch_at_most_while_the_database_is_away() {
        FakeFeed feed = new FakeFeed();
        RecordFeedExporter exporter = opened(feed);
        feed.away = true;
        exportUpTo(exporter, 3);

        assertThatThrownBy(() -> exporter.export(Records.wanted(4))).isInstanceOf(FeedUnavailable.class);
        assertThatThrownBy(() -> exporter.export(Records.wanted(4))).isInstanceOf(FeedUnavailable.class);
        aMomentPasses();
        assertThat(broker.getPosition()).isLessThan(1);

        feed.away = false;
        exporter.export(Records.wanted(4));
        aMomentPasses();
        assertThat(feed.positions()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(broker.getPosition()).isEqualTo(4);
    }

    @Test
    void tries_again_by_itself_when_no_further_record_comes() {
        FakeFeed feed = new FakeFeed();
        RecordFeedExporter exporter = opened(feed);
        feed.away = true;
        exporter.export(Records.wanted(1));
        aMomentPasses();

        feed.away = false;
        aMomentPasses();

        assertThat(feed.positions()).containsExactly(1L);
    }

    @Test
    void replayed_records_are_confirmed_and_not_written_again() {
        FakeFeed feed = FakeFeed.holdingAllUpTo(5);
        RecordFeedExporter exporter = opened(feed);

        exportUpTo(exporter, 7);
        aMomentPasses();

        assertThat(feed.positions()).containsExactly(6L, 7L);
        assertThat(broker.getPosition()).isEqualTo(7);
    }

    @Test
    void closes_the_feed() {
        FakeFeed feed = new FakeFeed();

        opened(feed).close();

        assertThat(feed.closed).isTrue();
    }

    private RecordFeedExporter opened(FakeFeed feed) {
        RecordFeedExporter exporter = new RecordFeedExporter(context -> feed);
        open(exporter);
        return exporter;
    }

    private void open(RecordFeedExporter exporter) {
        exporter.configure(new ExporterTestContext()
                .setConfiguration(new ExporterTestConfiguration<>("relance", ARGUMENTS, arguments -> arguments)));
        exporter.open(broker);
    }

    private static void exportUpTo(RecordFeedExporter exporter, long last) {
        for (long position = 1; position <= last; position++) {
            exporter.export(Records.wanted(position));
        }
    }

    private void aMomentPasses() {
        broker.runScheduledTasks(Duration.ofSeconds(1));
    }
}
