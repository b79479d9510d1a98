/** Customers over HTTP. */
@NullMarked
package io.relance.web.customer;

import org.jspecify.annotations.NullMarked;
