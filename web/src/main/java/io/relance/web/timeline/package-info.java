/** What befell a customer, over HTTP. */
@NullMarked
package io.relance.web.timeline;

import org.jspecify.annotations.NullMarked;
