package io.relance.stomp;

/** Whether a client is still there, asked once per agreed interval: silent after two whole ones without a byte. */
final class Pulse {

    private volatile boolean heard;
    private volatile boolean busy;
    private int missed;

    void heard() {
        heard = true;
    }

    /** While a frame is being handled nothing is read, so silence then means nothing. */
    void busy(boolean handling) {
        heard = true;
        busy = handling;
    }

    synchronized boolean isSilent() {
        missed = heard || busy ? 0 : missed + 1;
        heard = false;
        return missed > 1;
    }
}
