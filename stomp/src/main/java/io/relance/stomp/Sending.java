package io.relance.stomp;

import java.security.Principal;
import java.util.Map;

/** A client sends {@code body} to a destination; {@code headers} are those of its SEND frame. */
@SuppressWarnings("ArrayRecordComponent")
public record Sending(Principal principal, String destination, Map<String, String> headers, byte[] body) {}
