/** The one clock, and the zone in which the company's days begin. */
@NullMarked
package io.relance.time;

import org.jspecify.annotations.NullMarked;
