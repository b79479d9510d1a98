package io.relance.stomp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Frames that wait for their COMMIT. A bounded number of bytes, and of transactions, per connection. */
final class Transactions {

    private static final int LIMIT = 16;

    private final Map<String, List<Frame>> open = new HashMap<>();
    private final int limit;
    private int bytes;

    Transactions(int limit) {
        this.limit = limit;
    }

    void begin(String transaction) {
        if (open.size() >= LIMIT) {
            throw new Violation("More than " + LIMIT + " open transactions");
        }
        if (open.putIfAbsent(transaction, new ArrayList<>()) != null) {
            throw new Violation("Transaction '" + transaction + "' is open already");
        }
    }

    void add(String transaction, Frame frame) {
        bytes += frame.size();
        if (bytes > limit) {
            throw new Violation("Open transactions hold more than " + limit + " bytes");
        }
        opened(transaction).add(frame);
    }

    /** Ends the transaction, for COMMIT as for ABORT, and gives what was in it. */
    List<Frame> take(String transaction) {
        List<Frame> frames = opened(transaction);
        open.remove(transaction);
        frames.forEach(frame -> bytes -= frame.size());
        return frames;
    }

    private List<Frame> opened(String transaction) {
        List<Frame> frames = open.get(transaction);
        if (frames == null) {
            throw new Violation("There is no transaction '" + transaction + "'");
        }
        return frames;
    }
}
