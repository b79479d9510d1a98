package io.relance.web.webhook;

import java.net.URI;
import java.util.List;

/**
 * Whom we may call.
 *
 * @param hosts as in {@code erp.example.com} for the usual ports, or with one, as in {@code erp.example.com:8443}
 * @param privateHosts those of them that may be in a private network
 */
public record AllowedHosts(List<String> hosts, List<String> privateHosts) {

    public boolean allows(URI target) {
        var web = "https".equals(target.getScheme()) || "http".equals(target.getScheme());
        return web && target.getUserInfo() == null && names(hosts, target);
    }

    boolean mayBePrivate(URI target) {
        return names(privateHosts, target);
    }

    private static boolean names(List<String> hosts, URI target) {
        return hosts.stream().anyMatch(host -> host.equalsIgnoreCase(place(target)));
    }

    private static String place(URI target) {
        return target.getPort() < 0 ? String.valueOf(target.getHost()) : target.getHost() + ":" + target.getPort();
    }
}
