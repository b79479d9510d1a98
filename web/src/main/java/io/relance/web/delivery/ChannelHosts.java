package io.relance.web.delivery;

import io.relance.delivery.AddressEntry;
import io.relance.delivery.Channel;
import io.relance.refusal.Checks;
import io.relance.web.webhook.AllowedHosts;
import io.relance.web.webhook.Posts;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which hosts each channel may call. Asked when an address is registered, and again with every call. */
@Component
class ChannelHosts {

    private final Posts posts;
    private final ChatSettings chat;

    ChannelHosts(Posts posts, ChatSettings chat) {
        this.posts = posts;
        this.chat = chat;
    }

    AllowedHosts of(Channel channel) {
        return channel == Channel.CHAT ? posts.allowed(chat.hosts()) : posts.allowed();
    }

    /** Refuses what could never be called; what is malformed is left to others. */
    void check(List<AddressEntry> entries) {
        var checks = new Checks();
        for (int i = 0; i < entries.size(); i++) {
            var url = parsed(entries.get(i).url());
            var channel = Channel.find(String.valueOf(entries.get(i).channel()));
            if (url != null && url.getHost() != null && channel.isPresent()) {
                checks.that(of(channel.get()).allows(url), "[" + i + "].url", "host-not-allowed", url.getHost());
            }
        }
        checks.orRefuse();
    }

    private static @Nullable URI parsed(@Nullable String url) {
        try {
            return url == null ? null : URI.create(url);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
