/** Work that goes on as long as the application runs, started and stopped in one place. */
@NullMarked
package io.relance.loop;

import org.jspecify.annotations.NullMarked;
