package io.relance.notification;

import java.time.LocalTime;

/** From a time to another, which may be on the next day. The last moment belongs to it no more. */
public record QuietHours(LocalTime from, LocalTime to) {

    boolean include(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
