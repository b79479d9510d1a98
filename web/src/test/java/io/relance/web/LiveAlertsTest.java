package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveAlertsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void an_alert_arrives_live_and_is_the_one_in_the_inbox() throws Exception {
        try (var live = Live.of(World.as("li"))) {
            var heard = live.alerts();
            var name = Journey.of("li").name();

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(heard.about(name)).hasSize(1));
            var inbox = Told.to("li").alertsAbout(name).findFirst().orElseThrow();
            heard.about(name)
                    .getFirst()
                    .body()
                    .properties()
                    .forEach(field -> assertThat(inbox.path(field.getKey())).isEqualTo(field.getValue()));
        }
    }

    @Test
    void whoever_signs_out_hears_nothing_more() throws Exception {
        var browser = Browser.signedIn(World.address(), "li");
        var elsewhere = Browser.signedIn(World.address(), "li");
        try (var live = Live.inSessionOf(browser);
                var other = Live.inSessionOf(elsewhere)) {
            live.alerts();
            var heard = other.alerts();
            browser.signOut().expect(204);

            assertThat(live.error()).startsWith("Signed out");
            var name = Journey.of("li").name();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(heard.about(name)).hasSize(1));
        }
    }

    @Test
    void nobody_hears_the_alerts_of_somebody_else() throws Exception {
        try (var live = Live.withPassword(World.address(), "wang", Caller.PASSWORD)) {
            var heard = live.alerts();
            var lis = Journey.of("li").name();
            var wangs = Journey.of("wang").name();

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(heard.about(wangs)).hasSize(1));
            assertThat(heard.about(lis)).isEmpty();
        }
    }

    @Test
    void what_was_missed_is_replayed_once_and_in_order() throws Exception {
        var seen = lastIdOfANewAlert();
        var missed = Stream.generate(() -> alerted(Journey.of("li"))).limit(3).toList();

        try (var live = Live.of(World.as("li"))) {
            var heard = live.subscribe(Live.ALERTS, Map.of("last-id", seen));
            var next = alerted(Journey.of("li"));

            await().atMost(SOON).until(() -> !heard.about(next).isEmpty());
            var names = Stream.concat(missed.stream(), Stream.of(next)).toList();
            assertThat(heard.about(Customers.ALL_NAMES))
                    .zipSatisfy(
                            names,
                            (message, name) -> assertThat(
                                            message.body().path("title").asString())
                                    .contains(name));
        }
    }

    @Test
    void whoever_resumes_from_an_alert_that_is_not_known_is_told_so() throws Exception {
        try (var live = Live.of(World.as("li"))) {
            var heard = live.subscribe(Live.ALERTS, Map.of("last-id", "unknown"));

            await().atMost(SOON).until(() -> heard.lost() == 1);
        }
    }

    @Test
    void a_destination_of_somebody_else_is_an_error() throws Exception {
        try (var live = Live.of(World.as("li"))) {
            assertThat(live.refusalOf("/topic/everything")).contains("/topic/everything");
        }
    }

    @Test
    void a_wrong_passcode_does_not_connect() {
        assertThatThrownBy(() -> Live.withPassword(World.address(), "li", "wrong"))
                .isNotNull();
        assertThatThrownBy(() -> Live.of(new Caller(World.address(), "li", "made-up")))
                .isNotNull();
    }

    @Test
    void a_page_of_another_site_does_not_connect() {
        assertThat(refusalOf("Origin", "https://elsewhere.example")).isEqualTo(403);
    }

    @Test
    void a_page_of_another_site_does_not_connect_with_somebodys_session_either() {
        var cookie = "SESSION=" + Browser.signedIn(World.address(), "li").cookie("SESSION");

        assertThat(refusalOf("Origin", "https://elsewhere.example", "Cookie", cookie))
                .isEqualTo(403);
    }

    @Test
    void a_handshake_with_a_token_that_nobody_has_is_refused() {
        assertThat(refusalOf("Authorization", "Bearer made-up")).isEqualTo(401);
    }

    @Test
    void a_session_that_has_not_settled_in_does_not_connect() {
        var newcomer = People.add(People.entry("unsettled", "rep")).signsIn();

        assertThat(refusalOf("Cookie", "SESSION=" + newcomer.cookie("SESSION"))).isEqualTo(403);
    }

    /** The answer to a handshake with these headers, which is not that of one that is let in. */
    private static int refusalOf(String... headers) {
        var endpoint = URI.create("ws://localhost:" + World.address().getPort() + "/ws");
        var handshake = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("v12.stomp");
        for (int i = 0; i < headers.length; i += 2) {
            handshake.header(headers[i], headers[i + 1]);
        }
        var connecting = handshake.buildAsync(endpoint, new WebSocket.Listener() {});
        var failure = catchThrowableOfType(
                CompletionException.class,
                () -> connecting.orTimeout(10, TimeUnit.SECONDS).join());
        return ((WebSocketHandshakeException) Objects.requireNonNull(failure.getCause()))
                .getResponse()
                .statusCode();
    }

    @Test
    void the_task_list_is_said_to_have_changed() throws Exception {
        try (var live = Live.of(World.as("li"))) {
            var heard = live.subscribe(Live.TASKS, Map.of());
            var journey = Journey.of("li");

            await().atMost(SOON).until(() -> !heard.messages().isEmpty());
            var before = heard.messages().size();
            journey.completes("li", "analyse-needs", Forms.needs());
            await().atMost(SOON).until(() -> heard.messages().size() > before);
        }
    }

    private static String lastIdOfANewAlert() throws Exception {
        try (var live = Live.of(World.as("li"))) {
            var heard = live.alerts();
            var name = alerted(Journey.of("li"));
            await().atMost(SOON).until(() -> !heard.about(name).isEmpty());
            return Objects.requireNonNull(heard.messages().getLast().lastId());
        }
    }

    /** The customer's name, once its first alert is in the inbox. */
    private static String alerted(Journey journey) {
        await().atMost(SOON)
                .until(() -> Told.to("li").alertsAbout(journey.name()).findAny().isPresent());
        return journey.name();
    }
}
