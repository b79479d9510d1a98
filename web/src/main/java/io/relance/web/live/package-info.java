/** The STOMP destinations. */
@NullMarked
package io.relance.web.live;

import org.jspecify.annotations.NullMarked;
