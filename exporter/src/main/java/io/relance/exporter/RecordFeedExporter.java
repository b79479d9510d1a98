package io.relance.exporter;

import static java.util.Objects.requireNonNull;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Writes the wanted records of one partition to the feed, each exactly once and in log order. The broker is told that a record is exported
 * only after the commit; while the database is away at most one batch is held in memory and the broker keeps the rest in its log.
 * Everything here runs on the broker's actor thread of this exporter.
 */
public final class RecordFeedExporter implements Exporter {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final long BATCH_CHARACTERS = 4_000_000;

    private final WantedRecords wanted = new WantedRecords();
    private final Function<Context, Feed> feeds;
    private final List<FeedRow> batch = new ArrayList<>();
    private long batchCharacters;
    private long seen = -1;
    private long stored = -1;
    private boolean flushScheduled;
    private boolean failing;
    private @Nullable FeedSettings settings;
    private @Nullable Feed feed;
    private @Nullable Controller controller;
    private @Nullable Logger log;

    /** The broker calls this one. */
    public RecordFeedExporter() {
        this(context -> new PostgresFeed(new ConnectionSource(settingsOf(context)), context.getPartitionId()));
    }

    RecordFeedExporter(Function<Context, Feed> feeds) {
        this.feeds = feeds;
    }

    private static FeedSettings settingsOf(Context context) {
        return FeedSettings.from(context.getConfiguration().getArguments());
    }

    @Override
    public void configure(Context context) {
        settings = settingsOf(context);
        log = context.getLogger();
        feed = feeds.apply(context);
        context.setFilter(wanted);
    }

    @Override
    public void open(Controller controller) {
        this.controller = controller;
    }

    /** May throw {@link FeedUnavailable}, always before the record is taken: the broker then offers the same record again, later. */
    @Override
    public void export(Record<?> record) {
        if (isFull()) {
            flush();
        }
        if (record.getPosition() > stored && wanted.includes(record)) {
            take(FeedRow.of(record));
        }
        seen = record.getPosition();
        scheduleFlush(requireNonNull(settings).flushAfter());
    }

    private void take(FeedRow row) {
        batch.add(row);
        batchCharacters += row.json().length();
    }

    private boolean isFull() {
        return batch.size() >= requireNonNull(settings).batchSize() || batchCharacters >= BATCH_CHARACTERS;
    }

    private void scheduleFlush(Duration delay) {
        if (!flushScheduled) {
            flushScheduled = true;
            requireNonNull(controller).scheduleCancellableTask(delay, this::flushInTime);
        }
    }

    private void flushInTime() {
        flushScheduled = false;
        try {
            flush();
            failing = false;
        } catch (FeedUnavailable unavailable) {
            warnOnce(unavailable);
            scheduleFlush(PAUSE_AFTER_FAILURE);
        }
    }

    /** Also records that are not wanted count as exported, or the broker could never compact its log. */
    private void flush() {
        if (!batch.isEmpty()) {
            stored = requireNonNull(feed).append(batch);
            batch.clear();
            batchCharacters = 0;
        }
        requireNonNull(controller).updateLastExportedRecordPosition(seen);
    }

    private void warnOnce(FeedUnavailable unavailable) {
        if (!failing) {
            failing = true;
            requireNonNull(log).warn("{}; the broker keeps them and tries again.", unavailable.getMessage());
        }
    }

    @Override
    public void close() {
        if (feed != null) {
            feed.close();
        }
    }
}
