package io.relance.customer;

import java.util.Map;
import reactor.core.publisher.Mono;

/** A part of the customer's record that the building block {@code relance.customer.update} fills from a form. */
public interface RecordSection {

    /** The value of the block's header {@code section}. */
    String name();

    /** Stores what the form said, in the caller's transaction, and emits the variables to write back, if any. */
    Mono<Map<String, Object>> store(SectionEntry entry);
}
