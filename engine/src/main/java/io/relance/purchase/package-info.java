/** What customers bought, and how that grows (C6, D9). */
@NullMarked
package io.relance.purchase;

import org.jspecify.annotations.NullMarked;
