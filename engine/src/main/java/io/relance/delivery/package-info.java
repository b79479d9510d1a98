/** What leaves the house: queued in the transaction of its cause, sent at least once, retried by rows that have a due time. */
@NullMarked
package io.relance.delivery;

import org.jspecify.annotations.NullMarked;
