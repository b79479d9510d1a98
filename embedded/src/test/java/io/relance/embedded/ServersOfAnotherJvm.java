package io.relance.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** Starts the servers, leaves a trace in them and then waits to be killed. */
final class ServersOfAnotherJvm {

    static final String TRACE_IS_LEFT = "the trace is left";

    private ServersOfAnotherJvm() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        EmbeddedServers servers = EmbeddedServers.start(new EmbeddedSettings(data, false, System.out::println));
        new Database(servers.postgres()).execute("create table trace as select 42 as number");
        Mails.send(servers.mail(), "li@example.org", "回访 – suivi", "客户 Müller");
        System.out.println(TRACE_IS_LEFT);
        waitForTheEnd();
    }

    private static void waitForTheEnd() throws IOException {
        int unused = System.in.read();
    }
}
