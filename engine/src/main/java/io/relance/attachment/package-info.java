/** Files of customers (D10): known in the database, kept outside it. */
@NullMarked
package io.relance.attachment;

import org.jspecify.annotations.NullMarked;
