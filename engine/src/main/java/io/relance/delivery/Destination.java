package io.relance.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is reached.
 *
 * @param address of mail the e-mail address; else the id of what the person registered, for the address itself is a secret
 * @param flavour of chat: wecom, dingtalk or feishu
 */
public record Destination(
        Channel channel, String address, @Nullable String flavour) {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    @Nullable
    UUID registered() {
        return channel == Channel.MAIL || !address.matches(ID) ? null : UUID.fromString(address);
    }
}
