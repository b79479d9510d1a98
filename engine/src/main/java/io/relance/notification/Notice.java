package io.relance.notification;

import io.relance.identity.User;
import java.util.Collection;
import java.util.List;

/** One fact for one person. */
public record Notice(Fact fact, User reader) {

    public static List<Notice> of(Fact fact, Collection<User> readers) {
        return readers.stream().map(reader -> new Notice(fact, reader)).toList();
    }
}
