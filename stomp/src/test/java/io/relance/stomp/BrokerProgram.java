package io.relance.stomp;

import java.time.Duration;
import java.util.Set;

/**
 * The {@link Broker} as a program, so that other people's STOMP suites can be pointed at it. Port, login and passcode are its
 * arguments:
 *
 * <pre>{@code
 * mvn -pl stomp test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-cp %classpath io.relance.stomp.BrokerProgram 15674 guest guest"
 * }</pre>
 */
final class BrokerProgram {

    private static final StompSettings SETTINGS = new StompSettings(
            1024 * 1024, 8 * 1024 * 1024, Duration.ofSeconds(1), Duration.ofSeconds(10), 64, 1000, Set.of());

    private BrokerProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15674;
        String login = arguments.length > 1 ? arguments[1] : "guest";
        String passcode = arguments.length > 2 ? arguments[2] : "guest";
        try (var endpoint = Endpoint.started(new Broker(login, passcode), SETTINGS, port)) {
            System.out.println("STOMP at " + endpoint.uri());
            Thread.currentThread().join();
        }
    }
}
