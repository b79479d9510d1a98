package io.relance.embedded;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What is particular about one server.
 *
 * @param ready whether it answers by now
 * @param afterStart what has to be done each time that it came up
 * @param politely asks it to stop; it then ends by itself
 */
record ServerSpec(
        String name,
        int port,
        ChildCommand command,
        PidFile pidFile,
        BooleanSupplier ready,
        Runnable afterStart,
        Consumer<ProcessHandle> politely) {}
