package io.relance.exporter;

import io.camunda.zeebe.protocol.record.Record;
import java.util.regex.Pattern;

/** One record as the feed stores it: a copy, so that it outlives the broker's reused buffers. */
record FeedRow(long position, long key, String valueType, String intent, long timestamp, String json) {

    /** JSON may escape a NUL, PostgreSQL's jsonb may not: an even number of backslashes before it means that it is one. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    static FeedRow of(Record<?> record) {
        return new FeedRow(
                record.getPosition(),
                record.getKey(),
                record.getValueType().name(),
                record.getIntent().name(),
                record.getTimestamp(),
                storable(record.getValue().toJson()));
    }

    private static String storable(String json) {
        return json.contains("\\u0000") ? NUL.matcher(json).replaceAll("$1\\\\ufffd") : json;
    }
}
