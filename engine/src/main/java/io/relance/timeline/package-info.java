/** What befell a customer, from every capability, in one line of time (D5). It reads their tables and owns none. */
@NullMarked
package io.relance.timeline;

import org.jspecify.annotations.NullMarked;
