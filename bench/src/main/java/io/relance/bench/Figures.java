package io.relance.bench;

/**
 * What was measured of one side.
 *
 * @param connects a second, until CONNECTED
 * @param heap live bytes per connection
 * @param resident bytes of the process per connection
 * @param steady latency of the shared topic at the fixed rate
 * @param flatOut deliveries a second of the shared topic
 * @param ownSteady latency of own topics at a small fixed rate
 * @param ownFlatOut deliveries a second of own topics
 */
record Figures(
        String side,
        long connects,
        long heap,
        long resident,
        Latencies steady,
        long steadyRate,
        long flatOut,
        Latencies ownSteady,
        long ownFlatOut) {}
