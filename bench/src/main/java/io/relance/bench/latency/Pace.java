package io.relance.bench.latency;

/** How many instances are started, and when. During the warm-up there are more each second, from none to the full rate. */
record Pace(int perSecond, int seconds, int warmUp) {

    int total() {
        return duringWarmUp() + perSecond * seconds;
    }

    boolean isMeasured(int number) {
        return number >= duringWarmUp();
    }

    /** After the beginning. */
    long nanosUntil(int number) {
        double seconds = isMeasured(number)
                ? warmUp + (number - duringWarmUp()) / (double) perSecond
                : Math.sqrt(2.0 * warmUp * number / perSecond);
        return (long) (seconds * 1e9);
    }

    private int duringWarmUp() {
        return perSecond * warmUp / 2;
    }
}
