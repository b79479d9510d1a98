package io.relance.process;

import reactor.core.publisher.Mono;

/** A part of the read model. Sees each record of its value type once, those of an instance in order, and joins the transaction that moves the checkpoint; ignores what it does not know. */
public interface Projection {

    /** The value type that it projects, such as {@code USER_TASK}. Several projections of one type see a record in their bean order. */
    String valueType();

    Mono<Void> apply(FeedRecord record);
}
