package io.relance.web;

import static org.awaitility.Awaitility.await;

import io.relance.embedded.TestServers;
import io.relance.web.delivery.Receiver;
import io.relance.web.demo.DemoApplication;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The application with its demo people, on real servers: one for all tests of a JVM, started when the first of them asks. */
final class World {

    private static final Map<String, Caller> CALLERS = new ConcurrentHashMap<>();

    private World() {}

    static URI address() {
        return Started.ADDRESS;
    }

    /** One of the demo's people, signed in once. */
    static Caller as(String username) {
        return CALLERS.computeIfAbsent(username, name -> Caller.signedIn(address(), name));
    }

    /** What the webhooks and chats of people, and those of models, may call. */
    static Receiver otherSystem() {
        return Started.OTHER_SYSTEM;
    }

    static DemoClock clock() {
        return new DemoClock(as("admin"));
    }

    private static URI start() {
        var context = DemoApplication.on(TestServers.shared())
                .run(
                        "--server.port=0",
                        "--relance.secrets.keys.test=" + Started.KEY,
                        "--relance.attachments.directory=target/attachments",
                        allow("webhook.hosts"),
                        allow("webhook.private-hosts"),
                        allow("chat.hosts"));
        var address = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
        awaitPeople(address);
        return address;
    }

    private static String allow(String setting) {
        return "--relance." + setting + "=" + Started.OTHER_SYSTEM.host();
    }

    /** The demo's people arrive when the application is up already; service is the last. */
    private static void awaitPeople(URI address) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Browser.at(address).signIn("service", Caller.PASSWORD).status() == 200);
    }

    /** Only this: while a class is being initialised, no other thread may run what stands in it. */
    private static final class Started {

        private static final Receiver OTHER_SYSTEM = new Receiver();
        private static final String KEY = Base64.getEncoder().encodeToString(SecureRandom.getSeed(32));
        private static final URI ADDRESS = start();
    }
}
