package io.relance.notification;

import java.util.List;
import reactor.core.publisher.Mono;

/** News that follow from what lies in the database when a transaction ends: about a group of alerts of which nobody else decides meanwhile. */
interface Decision {

    /** @param others what the transaction has to say besides; of no task that it does not say */
    Mono<List<News>> after(List<News> others);
}
