package io.relance.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.delivery.Carrier;
import io.relance.delivery.Content;
import io.relance.delivery.DeliveryFailure;
import io.relance.delivery.DeliveryFailure.Permanent;
import io.relance.delivery.DeliveryFailure.Rejected;
import io.relance.delivery.DeliveryFailure.Temporary;
import io.relance.delivery.Endpoint;
import io.relance.delivery.Envelope;
import io.relance.delivery.Parcel;
import io.relance.web.webhook.Hmac;
import io.relance.web.webhook.Outside;
import io.relance.web.webhook.Posts;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CarriersTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Receiver receiver = new Receiver();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @AfterEach
    void it_goes() {
        receiver.close();
    }

    @Test
    void a_webhook_is_signed_over_exactly_what_it_says() {
        var parcel = parcel("/hook", null, SECRET);
        assertThat(failure(webhook(), parcel)).isNull();

        var request = receiver.at("/hook").getFirst();
        var payload = request.body().getBytes(StandardCharsets.UTF_8);
        assertThat(request.header("webhook-id")).isEqualTo(parcel.id().toString());
        assertThat(request.header("webhook-timestamp")).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        assertThat(request.header("webhook-signature"))
                .isEqualTo(StandardWebhook.signature(parcel.id().toString(), NOW.getEpochSecond(), payload, SECRET));
        var said = json.readTree(request.body());
        assertThat(said.path("type").asString()).isEqualTo("notification");
        assertThat(said.path("timestamp").asString()).isEqualTo("2026-11-22T03:59:00Z");
        assertThat(said.path("data").path("title").asString()).isEqualTo("新任务：<需求分析>");
        assertThat(said.path("data").path("link").asString()).isEqualTo("https://crm.example.com/tasks/42");
    }

    @ParameterizedTest
    @CsvSource({"408", "425", "429", "500", "503"})
    void what_may_pass_is_tried_again(int status) {
        receiver.answers("/hook", status, "", Map.of());
        assertThat(failure(webhook(), parcel("/hook", null, SECRET))).isInstanceOf(Temporary.class);
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "404", "422", "302"})
    void what_is_refused_is_refused_and_a_redirect_is_not_followed(int status) {
        receiver.answers("/hook", status, "", Map.of("Location", receiver.url("/elsewhere")));
        assertThat(failure(webhook(), parcel("/hook", null, SECRET)))
                .isInstanceOf(Permanent.class)
                .hasMessageContaining(status + " from");
        assertThat(receiver.at("/elsewhere")).isEmpty();
    }

    @Test
    void who_is_gone_is_gone() {
        receiver.answers("/hook", 410, "", Map.of());
        assertThat(failure(webhook(), parcel("/hook", null, SECRET))).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1800", "Sun, 22 Nov 2026 04:30:00 GMT"})
    void the_pause_that_is_asked_for_is_granted(String retryAfter) {
        receiver.answers("/hook", 429, "", Map.of("Retry-After", retryAfter));
        assertThat(failure(webhook(), parcel("/hook", null, SECRET)))
                .isInstanceOfSatisfying(
                        Temporary.class, failure -> assertThat(failure.pause()).contains(Duration.ofMinutes(30)));
    }

    @Test
    void who_does_not_listen_may_come_back_and_no_secret_is_told() {
        receiver.close();
        assertThat(failure(webhook(), parcel("/hook?key=hidden", null, SECRET)))
                .isInstanceOf(Temporary.class)
                .hasMessageContaining("no answer from 127.0.0.1")
                .message()
                .doesNotContain("hidden");
    }

    @Test
    void a_host_that_is_no_longer_allowed_is_not_called() {
        var posts = Outside.posts(List.of(), List.of());
        var carrier = new WebhookCarrier(posts, new ChannelHosts(posts, new ChatSettings(List.of())), json, clock);
        assertThat(failure(carrier, parcel("/hook", null, SECRET))).isInstanceOf(Permanent.class);
        assertThat(receiver.at("/hook")).isEmpty();
    }

    @Test
    void wecom_gets_a_card_that_opens_the_record() {
        receiver.answers("/wecom", 200, "{\"errcode\":0,\"errmsg\":\"ok\"}", Map.of());
        assertThat(failure(chat(), parcel("/wecom?key=k", "wecom", null))).isNull();

        var request = receiver.at("/wecom").getFirst();
        var card = json.readTree(request.body()).path("template_card");
        assertThat(request.query()).isEqualTo("key=k");
        assertThat(card.path("main_title").path("title").asString()).isEqualTo("新任务：<需求分析>");
        assertThat(card.path("card_action").path("url").asString()).isEqualTo("https://crm.example.com/tasks/42");
    }

    @Test
    void dingtalk_gets_a_signed_card_in_which_nothing_is_markup() throws Exception {
        receiver.answers("/dingtalk", 200, "{\"errcode\":0,\"errmsg\":\"ok\"}", Map.of());
        assertThat(failure(chat(), parcel("/dingtalk?access_token=t", "dingtalk", "SECabc")))
                .isNull();

        var request = receiver.at("/dingtalk").getFirst();
        var card = json.readTree(request.body()).path("actionCard");
        var sign = Hmac.base64(Hmac.bytes("SECabc"), Hmac.bytes(NOW.toEpochMilli() + "\nSECabc"));
        assertThat(request.query())
                .isEqualTo("access_token=t&timestamp=" + NOW.toEpochMilli() + "&sign="
                        + URLEncoder.encode(sign, StandardCharsets.UTF_8));
        assertThat(card.path("text").asString()).contains("\\<需求分析\\>", "\\[x\\](https://evil.example)");
        assertThat(card.path("singleURL").asString()).isEqualTo("https://crm.example.com/tasks/42");
    }

    @Test
    void feishu_gets_a_card_and_the_signature_in_the_body() {
        receiver.answers("/feishu", 200, "{\"code\":0,\"msg\":\"success\"}", Map.of());
        assertThat(failure(chat(), parcel("/feishu", "feishu", "s3cret"))).isNull();

        var body = json.readTree(receiver.at("/feishu").getFirst().body());
        assertThat(body.path("timestamp").asString()).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        assertThat(body.path("sign").asString())
                .isEqualTo(Hmac.base64(Hmac.bytes(NOW.getEpochSecond() + "\ns3cret"), new byte[0]));
        assertThat(body.toString()).contains("\"url\":\"https://crm.example.com/tasks/42\"");
        JsonNode title = body.path("card").path("header").path("title");
        assertThat(title.path("tag").asString()).isEqualTo("plain_text");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "wecom, `{\"errcode\":45009}`, Temporary",
                "wecom, `{\"errcode\":93000}`, Rejected",
                "wecom, `{\"errcode\":40008}`, Permanent",
                "dingtalk, `{\"errcode\":130101}`, Temporary",
                "dingtalk, `{\"errcode\":300001}`, Rejected",
                "dingtalk, `{\"errcode\":310000}`, Permanent",
                "feishu, `{\"code\":11232}`, Temporary",
                "feishu, `{\"code\":19001}`, Rejected",
                "feishu, `{\"code\":19021}`, Permanent",
                "feishu, `<html>`, Temporary",
                "icq, `{}`, Permanent"
            })
    void a_robot_refuses_in_the_body(String flavour, String answer, String failure) {
        receiver.answers("/robot", 200, answer, Map.of());
        assertThat(failure(chat(), parcel("/robot", flavour, null)))
                .isNotNull()
                .extracting(refusal -> refusal.getClass().getSimpleName())
                .isEqualTo(failure);
    }

    private Carrier webhook() {
        var posts = posts();
        return new WebhookCarrier(posts, hosts(posts), json, clock);
    }

    private Carrier chat() {
        var posts = posts();
        return new ChatCarrier(posts, hosts(posts), json, clock);
    }

    private Posts posts() {
        return Outside.posts(List.of(receiver.host()), List.of(receiver.host()));
    }

    private ChannelHosts hosts(Posts posts) {
        return new ChannelHosts(posts, new ChatSettings(List.of(receiver.host())));
    }

    private Parcel parcel(String path, @Nullable String flavour, @Nullable String secret) {
        var content = new Content(
                "新任务：<需求分析>", "晨光电子\n[x](https://evil.example)", "", "https://crm.example.com/tasks/42", null);
        return new Parcel(
                UUID.randomUUID(),
                NOW.minusSeconds(60),
                "127.0.0.1",
                content,
                new Envelope(null, null, null),
                new Endpoint(URI.create(receiver.url(path)), flavour, secret));
    }

    private static @Nullable DeliveryFailure failure(Carrier carrier, Parcel parcel) {
        return carrier.carry(parcel)
                .then(Mono.<DeliveryFailure>empty())
                .onErrorResume(DeliveryFailure.class, Mono::just)
                .block(SOON);
    }
}
