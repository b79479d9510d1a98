package io.relance.embedded;

/** A server that can be lost and brought back on the same port and data. */
public interface Killable {

    /** Ends it at once and without warning, as a crash does; a supervised one comes back by itself. */
    void kill();

    /** Stops it if it runs, starts it again and waits until it is ready. */
    void restart();
}
