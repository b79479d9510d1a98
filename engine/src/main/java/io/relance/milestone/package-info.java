/** What was reached with a customer and when (D6): what the system knows by itself, and what people note. */
@NullMarked
package io.relance.milestone;

import org.jspecify.annotations.NullMarked;
