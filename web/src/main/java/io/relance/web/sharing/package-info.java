/** With whom a customer is shared, over HTTP. */
@NullMarked
package io.relance.web.sharing;

import org.jspecify.annotations.NullMarked;
