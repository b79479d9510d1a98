package io.relance.web.demo;

import io.relance.embedded.EmbeddedFailure;
import io.relance.embedded.Server;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a server is that somebody else runs, and which property says so. */
record ServerAddress(Server server, String property, String address) {

    private static final Map<String, Integer> PORTS = Map.of(
            "postgresql", 5432, "postgres", 5432, "redis", 6379, "rediss", 6379, "smtp", 25, "http", 80, "https", 443);
    private static final int PATIENCE_MILLIS = 3_000;

    /** Without the user, the password and the parameters. */
    String shown() {
        return address.replaceFirst("//[^/@]*@", "//").replaceFirst("[?].*", "");
    }

    /** An address of several hosts is left to the drivers. */
    void mustAnswer() {
        var uri = uri();
        if (uri.getHost() == null) {
            return;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(uri.getHost(), port(uri)), PATIENCE_MILLIS);
        } catch (UnknownHostException unknown) {
            throw silent("the host is not known", unknown);
        } catch (IOException failure) {
            throw silent(failure.getMessage(), failure);
        }
    }

    private URI uri() {
        try {
            return URI.create(shown().replaceFirst("^(r2dbcs?|jdbc):(pool:)?", ""));
        } catch (IllegalArgumentException malformed) {
            throw new EmbeddedFailure("%s is not an address: %s".formatted(property, shown()), malformed);
        }
    }

    private static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : PORTS.getOrDefault(String.valueOf(uri.getScheme()), 80);
    }

    private EmbeddedFailure silent(@Nullable String why, IOException failure) {
        return new EmbeddedFailure(
                "%s does not answer at %s, which %s names: %s.".formatted(server.title(), shown(), property, why),
                failure);
    }
}
