/** How long it takes from the engine's record of a new task until an open browser shows the alert. */
@NullMarked
package io.relance.bench.latency;

import org.jspecify.annotations.NullMarked;
