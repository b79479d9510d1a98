package io.relance.notification;

import java.util.List;
import java.util.stream.Stream;

/** What people can be told of in words of its own; every other kind is told in general words, as is {@code other}. */
public final class AlertKinds {

    private AlertKinds() {}

    public static List<String> all() {
        return Stream.concat(Book.KINDS.stream(), Stream.of("other")).toList();
    }
}
