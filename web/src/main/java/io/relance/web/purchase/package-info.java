/** Purchases and product news over HTTP. */
@NullMarked
package io.relance.web.purchase;

import org.jspecify.annotations.NullMarked;
