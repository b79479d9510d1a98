package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.web.delivery.Receiver;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What leaves the house, over HTTP: addresses, the log, sending again, and saying no. */
class DeliveryTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Caller wang = World.as("wang");
    private final Caller admin = World.as("admin");

    @Test
    void who_registers_a_webhook_and_a_chat_is_reached_there_and_nothing_secret_is_shown() {
        var hook = "/hook-" + UUID.randomUUID();
        var robot = "/robot-" + UUID.randomUUID();
        World.otherSystem().answers(robot, 200, "{\"errcode\":0}", Map.of());
        var registered = wang.put(
                        "/api/preferences/addresses",
                        List.of(
                                entry("webhook", null, World.otherSystem().url(hook), SECRET),
                                entry("chat", "wecom", World.otherSystem().url(robot) + "?key=hidden", null)))
                .expect(200);
        deliver("webhook");
        deliver("chat");

        await().atMost(SOON).until(() -> told(hook).size() == 1);
        await().atMost(SOON).until(() -> told(robot).size() == 1);
        var said = Answer.JSON.readTree(told(hook).getFirst());
        assertThat(said.path("data").path("link").asString())
                .endsWith("/tasks/42")
                .startsWith("http");
        assertThat(registered.body().toString())
                .contains("\"host\":\"127.0.0.1\"", "\"flavour\":\"wecom\"")
                .doesNotContain("whsec", "hidden", "hook-");
        assertThat(wang.get("/api/preferences/addresses").expect(200).body()).isEqualTo(registered.body());
    }

    @Test
    void a_host_that_may_not_be_called_is_refused_by_name() {
        var li = World.as("li");
        assertThat(li.put(
                                "/api/preferences/addresses",
                                List.of(entry("webhook", null, "https://169.254.169.254/latest", SECRET)))
                        .expect(400)
                        .refusedFields())
                .containsExactly("[0].url");
        assertThat(li.put("/api/preferences/addresses", List.of(entry("chat", "icq", null, null)))
                        .expect(400)
                        .refusedFields())
                .containsExactlyInAnyOrder("[0].flavour", "[0].url");
        li.put("/api/preferences/addresses", Map.of()).expect(400);
    }

    @Test
    void what_was_given_up_is_seen_by_those_who_lead_and_sent_again() {
        var hook = "/gone-" + UUID.randomUUID();
        World.otherSystem().answers(hook, 422, "", Map.of());
        wang.put(
                        "/api/preferences/addresses",
                        List.of(entry("webhook", null, World.otherSystem().url(hook), SECRET)))
                .expect(200);
        var id = deliver("webhook");

        await().atMost(SOON).until(() -> state(id).equals("dead"));
        assertThat(found(admin, "dead", id).path("lastError").asString()).isEqualTo("422 from 127.0.0.1");
        assertThat(found(World.as("manager"), "dead", id).path("recipient").asString())
                .isEqualTo("wang");
        wang.get("/api/deliveries").expect(403);
        wang.post("/api/deliveries/%s/retry".formatted(id), Map.of()).expect(403);
        admin.get("/api/deliveries?state=lost").expect(400);

        World.otherSystem().answers(hook, 204, "", Map.of());
        World.as("manager")
                .post("/api/deliveries/%s/retry".formatted(id), Map.of())
                .expect(204);
        await().atMost(SOON).until(() -> state(id).equals("sent"));
        admin.post("/api/deliveries/%s/retry".formatted(id), Map.of()).expect(409);
        admin.post("/api/deliveries/%s/retry".formatted(UUID.randomUUID()), Map.of())
                .expect(404);
        assertThat(admin.get("/api/deliveries/suppressions").expect(200).body().has("items"))
                .isTrue();
        World.as("manager").get("/api/deliveries/suppressions").expect(403);
    }

    @Test
    void pages_of_the_log_follow_each_other() {
        for (int i = 0; i < 3; i++) {
            deliver("mail");
        }
        var first = admin.get("/api/deliveries?recipient=wang&limit=2").expect(200);
        var second = admin.get(
                        "/api/deliveries?recipient=wang&limit=2&cursor=%s",
                        first.body().path("next").asString())
                .expect(200);

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).isNotEmpty().doesNotContainAnyElementsOf(first.items());
        admin.get("/api/deliveries?cursor=x").expect(400);
    }

    @Test
    void a_contact_says_no_with_a_button_or_one_click_and_looking_at_the_page_changes_nothing() throws Exception {
        for (var form : List.of("", "List-Unsubscribe=One-Click")) {
            var customer =
                    wang.post("/api/customers", withContact()).expect(201).body();
            var consent = consentOf(customer);
            wang.put(consent, Map.of("wanted", true)).expect(204);
            var token = Rows.first(
                    "select token from mail_consent where address = ?",
                    customer.path("contacts").path(0).path("email").asString().toLowerCase());

            assertThat(page("GET", token, "", "zh-CN").body()).contains("<form", "退订");
            assertThat(wang.get(consent).expect(200).body().path("wanted").asBoolean())
                    .isTrue();
            assertThat(page("POST", token, form, "en").body()).contains("You are unsubscribed");
            assertThat(page("POST", token, form, "en").statusCode()).isEqualTo(200);
            assertThat(page("GET", token, "", "en").body()).contains("You are unsubscribed");
            var said = wang.get(consent).expect(200).body();
            assertThat(said.path("wanted").asBoolean()).isFalse();
            assertThat(said.path("by").asString()).isEqualTo(form.isEmpty() ? "link" : "one-click");
        }
        assertThat(page("POST", "unknown", "", "en").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_written_to_a_customer_is_seen_by_those_who_see_the_customer() {
        var customer = wang.post("/api/customers", withContact()).expect(201).body();
        var mails = "/api/customers/" + customer.path("id").asString() + "/mails";

        assertThat(wang.get(mails).expect(200).items()).isEmpty();
        World.as("manager").get(mails).expect(200);
        World.as("li").get(mails).expect(404);
        World.as("li").get(consentOf(customer)).expect(404);
        World.as("li").put(consentOf(customer), Map.of("wanted", false)).expect(404);
        assertThat(wang.put(consentOf(customer), Map.of()).expect(400).refusedFields())
                .containsExactly("wanted");
    }

    @Test
    void whoever_may_only_look_at_the_customer_learns_no_address_from_its_mails() {
        var customer = "/api/customers/"
                + wang.post("/api/customers", withContact())
                        .expect(201)
                        .body()
                        .path("id")
                        .asString();
        Rows.first("""
                insert into delivery (job_key, customer_id, channel, address, subject, text, html, state, due_at, sent_at, ended_at,
                    created_at, kind)
                values ((random() * 1e15)::bigint, ?::uuid, 'mail', 'reader@example.com', '节日快乐', '', '', 'sent', now(), now(), now(),
                    now(), 'greeting') returning id::text""", customer.substring(customer.lastIndexOf('/') + 1));
        wang.put(customer + "/shares", Map.of("username", "li", "canWrite", false))
                .expect(200);

        assertThat(addresses(wang, customer)).containsExactly("reader@example.com");
        assertThat(addresses(World.as("li"), customer)).containsExactly("r***@example.com");
    }

    private static List<String> addresses(Caller viewer, String customer) {
        return viewer.get(customer + "/mails").expect(200).items().stream()
                .map(mail -> mail.path("address").asString())
                .toList();
    }

    private static String consentOf(JsonNode customer) {
        return "/api/customers/" + customer.path("id").asString() + "/contacts/"
                + customer.path("contacts").path(0).path("id").asString() + "/mail-consent";
    }

    private static Map<String, Object> withContact() {
        var email = "Reader-" + UUID.randomUUID() + "@example.com";
        return Customers.oneWith(
                "contacts",
                List.of(Map.of("name", "张三", "title", "经理", "phone", Customers.newPhone(), "email", email)));
    }

    private static Map<String, Object> entry(String channel, String flavour, String url, String secret) {
        var entry = new HashMap<String, Object>();
        entry.put("channel", channel);
        entry.put("flavour", flavour);
        entry.put("url", url);
        entry.put("secret", secret);
        return entry;
    }

    /** What this address was told of the alert of these tests; wang's own work is told there as well. */
    private static List<String> told(String path) {
        return World.otherSystem().at(path).stream()
                .map(Receiver.Request::body)
                .filter(body -> body.contains("/tasks/42"))
                .toList();
    }

    /** An alert of wang's, as the notifier leaves it. */
    private static String deliver(String channel) {
        return Rows.first("""
                with person as (select id from app_user where username = 'wang'),
                     place as (insert into inbox (user_id, last_position) select id, 1 from person
                               on conflict (user_id) do update set last_position = inbox.last_position + 1 returning last_position),
                     line as (insert into notification (user_id, position, rank, group_key, fact_key, kind, title, body, link, created_at)
                              select person.id, place.last_position, place.last_position, '', gen_random_uuid()::text, 'other', '新任务', '', '/tasks/42', now()
                              from person, place returning id, user_id)
                insert into delivery (notification_id, person_id, channel, address, address_id, subject, text, html, link, created_at, due_at)
                select line.id, line.user_id, ?::text, coalesce(a.host, 'wang@relance.example'), a.id, '新任务', '请处理', '', '/tasks/42', now(), '2000-01-01'
                from line left join person_address a on a.user_id = line.user_id and a.channel = ?::text returning id::text""", channel, channel);
    }

    private static String state(String id) {
        return Rows.first("select state from delivery where id = ?::uuid", id);
    }

    private static JsonNode found(Caller viewer, String state, String id) {
        return viewer.get("/api/deliveries?channel=webhook&recipient=wang&state=%s", state).expect(200).items().stream()
                .filter(delivery -> delivery.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> page(String method, String token, String form, String language)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(World.address() + "/unsubscribe/" + token))
                .method(method, BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .timeout(SOON)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
