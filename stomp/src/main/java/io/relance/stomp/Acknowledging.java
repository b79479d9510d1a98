package io.relance.stomp;

import java.security.Principal;
import java.util.List;

/**
 * A client has dealt with messages that it subscribed to with ack mode {@code client} or {@code client-individual}: taken them
 * ({@code accepted}, ACK) or not (NACK).
 */
public record Acknowledging(Principal principal, String destination, List<StompMessage> messages, boolean accepted) {}
