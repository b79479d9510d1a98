/** Messages for the engine, written with the fact that they tell of and published once it is committed. */
@NullMarked
package io.relance.outbox;

import org.jspecify.annotations.NullMarked;
