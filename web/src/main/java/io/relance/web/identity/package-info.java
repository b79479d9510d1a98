/** People, sessions and tokens over HTTP. */
@NullMarked
package io.relance.web.identity;

import org.jspecify.annotations.NullMarked;
