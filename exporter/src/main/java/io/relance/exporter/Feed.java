package io.relance.exporter;

import java.util.List;

/** Where the records of one partition go. */
interface Feed extends AutoCloseable {

    /**
     * Stores the rows that are not stored yet, in order and all or none, and remembers the last position with them.
     *
     * @return the last position that is stored now; what comes at or before it need not be given again
     * @throws FeedUnavailable when nothing is known to be stored; the same rows may be given again
     */
    long append(List<FeedRow> rows);

    @Override
    void close();
}
