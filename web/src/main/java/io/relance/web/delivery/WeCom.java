package io.relance.web.delivery;

import io.relance.delivery.DeliveryFailure;
import io.relance.delivery.DeliveryFailure.Permanent;
import io.relance.delivery.DeliveryFailure.Rejected;
import io.relance.delivery.DeliveryFailure.Temporary;
import io.relance.delivery.Endpoint;
import io.relance.delivery.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** WeCom (企业微信): a text notice whose whole card opens the record. Twenty messages a minute, no signature: the key in the url is the secret. */
final class WeCom implements Robot {

    private static final int LONGEST_TITLE = 36;
    private static final int LONGEST_TEXT = 112;

    @Override
    public Call call(Parcel parcel, Endpoint endpoint, Instant now) {
        var content = parcel.content();
        var card = Map.of(
                "card_type", "text_notice",
                "main_title", Map.of("title", Robot.atMost(LONGEST_TITLE, content.subject())),
                "sub_title_text", Robot.atMost(LONGEST_TEXT, content.text()),
                "card_action", Map.of("type", 1, "url", content.link()));
        return new Call(endpoint.url(), Map.of("msgtype", "template_card", "template_card", card));
    }

    @Override
    public Optional<DeliveryFailure> refusal(JsonNode answer) {
        var reason = "WeCom: " + answer.path("errcode").asInt(-1) + " "
                + answer.path("errmsg").asString("");
        return switch (answer.path("errcode").asInt(-1)) {
            case 0 -> Optional.empty();
            case -1 -> Optional.of(new Temporary(reason, null));
            case 45009 -> Optional.of(new Temporary(reason, Duration.ofMinutes(1)));
            case 93000 -> Optional.of(new Rejected(reason));
            default -> Optional.of(new Permanent(reason));
        };
    }
}
