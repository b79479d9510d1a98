/** What was reached with a customer, over HTTP. */
@NullMarked
package io.relance.web.milestone;

import org.jspecify.annotations.NullMarked;
