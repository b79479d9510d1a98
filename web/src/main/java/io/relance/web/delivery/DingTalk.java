package io.relance.web.delivery;

import io.relance.delivery.DeliveryFailure;
import io.relance.delivery.DeliveryFailure.Permanent;
import io.relance.delivery.DeliveryFailure.Rejected;
import io.relance.delivery.DeliveryFailure.Temporary;
import io.relance.delivery.Endpoint;
import io.relance.delivery.Parcel;
import io.relance.web.webhook.Hmac;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** DingTalk (钉钉): an action card with one button. With a secret, the query carries the time and its signature. Twenty messages a minute. */
final class DingTalk implements Robot {

    private static final int LONGEST = 500;

    @Override
    public Call call(Parcel parcel, Endpoint endpoint, Instant now) {
        var content = parcel.content();
        var text = "### " + plain(content.subject()) + "\n\n" + plain(Robot.atMost(LONGEST, content.text()));
        var card = Map.of("title", content.subject(), "text", text, "singleTitle", OPEN, "singleURL", content.link());
        return new Call(signed(endpoint, now), Map.of("msgtype", "actionCard", "actionCard", card));
    }

    @Override
    public Optional<DeliveryFailure> refusal(JsonNode answer) {
        var reason = "DingTalk: " + answer.path("errcode").asInt(-1) + " "
                + answer.path("errmsg").asString("");
        return switch (answer.path("errcode").asInt(-1)) {
            case 0 -> Optional.empty();
            case -1 -> Optional.of(new Temporary(reason, null));
            case 130101, 410100 -> Optional.of(new Temporary(reason, Duration.ofMinutes(10)));
            case 300001 -> Optional.of(new Rejected(reason));
            default -> Optional.of(new Permanent(reason));
        };
    }

    private static URI signed(Endpoint endpoint, Instant now) {
        var secret = endpoint.secret();
        if (secret == null || secret.isEmpty()) {
            return endpoint.url();
        }
        var sign = Hmac.base64(Hmac.bytes(secret), Hmac.bytes(now.toEpochMilli() + "\n" + secret));
        var query = "timestamp=" + now.toEpochMilli() + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8);
        return URI.create(endpoint.url() + (endpoint.url().getRawQuery() == null ? "?" : "&") + query);
    }

    /** The card is Markdown: what a customer is called must not become a link or a picture. Lines stay lines. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#!|])", "\\\\$1").replace("\n", "\n\n");
    }
}
