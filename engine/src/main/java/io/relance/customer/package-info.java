/** The customer record that everything hangs on (P1, P2, P4, P5, D). */
@NullMarked
package io.relance.customer;

import org.jspecify.annotations.NullMarked;
