package io.relance.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants to be reached, as entered, unchecked.
 *
 * @param channel webhook or chat
 * @param flavour of chat: wecom, dingtalk or feishu
 * @param url without it, the address that is registered for this channel stays
 * @param secret what messages are signed with: of a webhook {@code whsec_} and base64, of DingTalk and Feishu the bot's; left
 *     out, what there is stays as long as the url does
 */
public record AddressEntry(
        @Nullable String channel,
        @Nullable String flavour,
        @Nullable String url,
        @Nullable String secret) {

    @Override
    public String toString() {
        return channel + " " + flavour;
    }
}
