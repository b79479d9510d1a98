package io.relance.stomp;

/** What can be counted at an endpoint. */
public enum StompEvent {
    /** A WebSocket connection came; each ends with {@link #CLOSED}. */
    OPENED,
    CLOSED,
    /** A connection was sent away before it was CONNECTED. */
    REFUSED,
    /** A frame arrived. */
    RECEIVED,
    /** A MESSAGE was handed on to be written. */
    SENT,
    /** A connection was given up because too much waited for its reader. */
    TOO_SLOW
}
