package io.relance.web.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom models may call.
 *
 * @param hosts the hosts that may be called, as in {@code erp.example.com} for the usual ports, or with one, as in
 *     {@code erp.example.com:8443}; nobody may be called while it is empty
 * @param secrets by name, what calls are signed with; a model names the secret and never sees it
 * @param patience how long an answer may take
 */
@ConfigurationProperties("relance.webhook")
record WebhookSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue Map<String, String> secrets,
        @DefaultValue("5s") Duration patience) {

    boolean allows(URI target) {
        var web = "https".equals(target.getScheme()) || "http".equals(target.getScheme());
        return web
                && target.getUserInfo() == null
                && hosts.stream().anyMatch(host -> host.equalsIgnoreCase(place(target)));
    }

    private static String place(URI target) {
        return target.getPort() < 0 ? String.valueOf(target.getHost()) : target.getHost() + ":" + target.getPort();
    }
}
