package io.relance.exporter;

import java.util.ArrayList;
import java.util.List;

/** A feed in memory that can be away. */
final class FakeFeed implements Feed {

    final List<FeedRow> rows = new ArrayList<>();
    boolean away;
    boolean closed;
    private long stored;

    static FakeFeed holdingAllUpTo(long position) {
        FakeFeed feed = new FakeFeed();
        feed.stored = position;
        return feed;
    }

    List<Long> positions() {
        return rows.stream().map(FeedRow::position).toList();
    }

    @Override
    public long append(List<FeedRow> batch) {
        if (away) {
            throw new FeedUnavailable("away");
        }
        batch.stream().filter(row -> row.position() > stored).forEach(this::store);
        return stored;
    }

    private void store(FeedRow row) {
        rows.add(row);
        stored = row.position();
    }

    @Override
    public void close() {
        closed = true;
    }
}
