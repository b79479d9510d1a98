/** Everything that somebody owns goes to somebody else in one command (U4, F11): customers, what runs for them, and open tasks. */
@NullMarked
package io.relance.handover;

import org.jspecify.annotations.NullMarked;
