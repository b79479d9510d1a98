package io.relance.web.delivery;

import io.relance.delivery.DeliveryFailure;
import io.relance.delivery.Endpoint;
import io.relance.delivery.Parcel;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How the robot of one team chat is spoken to. All answer 200 also when they refuse, and say so in the body. */
interface Robot {

    /** What makes people open the record. */
    String OPEN = "打开 · Open";

    Call call(Parcel parcel, Endpoint endpoint, Instant now);

    /** Empty when the message was taken. */
    Optional<DeliveryFailure> refusal(JsonNode answer);

    /** Null for a flavour that nobody speaks. */
    static @Nullable Robot of(@Nullable String flavour) {
        return switch (String.valueOf(flavour)) {
            case "wecom" -> new WeCom();
            case "dingtalk" -> new DingTalk();
            case "feishu" -> new Feishu();
            default -> null;
        };
    }

    /** The first so many characters; robots refuse what is longer. */
    static String atMost(int length, String text) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }

    record Call(URI url, Map<String, Object> body) {}
}
