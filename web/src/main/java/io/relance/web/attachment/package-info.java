/** Files of customers over HTTP. */
@NullMarked
package io.relance.web.attachment;

import org.jspecify.annotations.NullMarked;
