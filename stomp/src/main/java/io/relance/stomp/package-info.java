/** STOMP over WebSocket for WebFlux. */
@NullMarked
package io.relance.stomp;

import org.jspecify.annotations.NullMarked;
