package io.relance.web.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom models, and the webhooks that people register, may call.
 *
 * @param hosts the hosts that may be called, as in {@code erp.example.com} for the usual ports, or with one, as in
 *     {@code erp.example.com:8443}; nobody may be called while it is empty
 * @param privateHosts those, of these and of {@code relance.chat.hosts}, that may be in a private network; any other whose name
 *     leads there is not called
 * @param secrets by name, what calls of models are signed with; a model names the secret and never sees it
 * @param patience how long an answer may take
 */
@ConfigurationProperties("relance.webhook")
record WebhookSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> privateHosts,
        @DefaultValue Map<String, String> secrets,
        @DefaultValue("5s") Duration patience) {}
