/** Customers that are shared with another person or team, to read or to write (U3). */
@NullMarked
package io.relance.sharing;

import org.jspecify.annotations.NullMarked;
