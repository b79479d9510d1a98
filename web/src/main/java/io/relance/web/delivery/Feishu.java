package io.relance.web.delivery;

import io.relance.delivery.DeliveryFailure;
import io.relance.delivery.DeliveryFailure.Permanent;
import io.relance.delivery.DeliveryFailure.Rejected;
import io.relance.delivery.DeliveryFailure.Temporary;
import io.relance.delivery.Endpoint;
import io.relance.delivery.Parcel;
import io.relance.web.webhook.Hmac;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Feishu (飞书): an interactive card with one button. With a secret, the body carries the time and its signature. A hundred messages a minute. */
final class Feishu implements Robot {

    private static final int LONGEST = 2000;

    @Override
    public Call call(Parcel parcel, Endpoint endpoint, Instant now) {
        var body = new HashMap<String, Object>();
        var secret = endpoint.secret();
        if (secret != null && !secret.isEmpty()) {
            var key = now.getEpochSecond() + "\n" + secret;
            body.put("timestamp", String.valueOf(now.getEpochSecond()));
            body.put("sign", Hmac.base64(Hmac.bytes(key), new byte[0]));
        }
        body.put("msg_type", "interactive");
        body.put("card", card(parcel));
        return new Call(endpoint.url(), body);
    }

    @Override
    public Optional<DeliveryFailure> refusal(JsonNode answer) {
        var code = answer.has("code")
                ? answer.path("code").asInt(-1)
                : answer.path("StatusCode").asInt(-1);
        var reason = "Feishu: " + code + " " + answer.path("msg").asString("");
        return switch (code) {
            case 0 -> Optional.empty();
            case -1 -> Optional.of(new Temporary(reason, null));
            case 11232 -> Optional.of(new Temporary(reason, Duration.ofMinutes(1)));
            case 19001 -> Optional.of(new Rejected(reason));
            default -> Optional.of(new Permanent(reason));
        };
    }

    private static Map<String, Object> card(Parcel parcel) {
        var content = parcel.content();
        var button = Map.of("tag", "button", "type", "primary", "text", plain(OPEN), "url", content.link());
        return Map.of(
                "header",
                Map.of("title", plain(content.subject())),
                "elements",
                List.of(
                        Map.of("tag", "div", "text", plain(Robot.atMost(LONGEST, content.text()))),
                        Map.of("tag", "action", "actions", List.of(button))));
    }

    private static Map<String, Object> plain(String text) {
        return Map.of("tag", "plain_text", "content", text);
    }
}
