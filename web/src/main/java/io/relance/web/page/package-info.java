/** Lists as pages with an opaque cursor. */
@NullMarked
package io.relance.web.page;

import org.jspecify.annotations.NullMarked;
