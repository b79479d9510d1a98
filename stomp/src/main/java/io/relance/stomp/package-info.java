/**
 * STOMP 1.0, 1.1 and 1.2 over WebSocket for WebFlux.
 *
 * <p>An application implements {@link io.relance.stomp.StompApplication} and registers one
 * {@link io.relance.stomp.StompWebSocketHandler}. The package knows nothing else of Relance.
 */
@NullMarked
package io.relance.stomp;

import org.jspecify.annotations.NullMarked;
