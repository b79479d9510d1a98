package io.relance.delivery;

import io.relance.refusal.Checks;
import java.net.URI;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be registered. What an entry leaves out is taken from what is registered already. */
record AddressRules(List<Row> registered) {

    static final List<String> CHANNELS = List.of(Channel.WEBHOOK.code(), Channel.CHAT.code());
    static final List<String> FLAVOURS = List.of("wecom", "dingtalk", "feishu");

    private static final int LONGEST = 2000;
    private static final String WEBHOOK_SECRET = "whsec_";

    /** Refuses all that is wrong, by entry. */
    List<Row> settle(List<AddressEntry> entries) {
        var checks = new Checks();
        var seen = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            check(checks, "[" + i + "].", entries.get(i));
            checks.that(seen.add(String.valueOf(entries.get(i).channel())), "[" + i + "].channel", "pattern");
        }
        checks.orRefuse();
        return entries.stream().map(this::row).toList();
    }

    private void check(Checks checks, String at, AddressEntry entry) {
        var webhook = Channel.WEBHOOK.code().equals(entry.channel());
        checks.required(at + "channel", entry.channel()).oneOf(at + "channel", entry.channel(), CHANNELS);
        if (webhook) {
            checks.that(entry.flavour() == null, at + "flavour", "pattern")
                    .required(at + "secret", secret(entry))
                    .that(entry.secret() == null || signs(entry.secret()), at + "secret", "pattern");
        } else {
            checks.required(at + "flavour", entry.flavour()).oneOf(at + "flavour", entry.flavour(), FLAVOURS);
        }
        checks.requiredText(at + "url", url(entry), LONGEST)
                .that(isWeb(url(entry)), at + "url", "website")
                .text(at + "secret", entry.secret(), 200);
    }

    private Row row(AddressEntry entry) {
        return new Row(
                Objects.requireNonNull(entry.channel()),
                entry.flavour(),
                Objects.requireNonNull(url(entry)),
                secret(entry));
    }

    private @Nullable String url(AddressEntry entry) {
        return entry.url() != null ? entry.url() : before(entry).map(Row::url).orElse(null);
    }

    private @Nullable String secret(AddressEntry entry) {
        return entry.secret() != null
                ? entry.secret()
                : before(entry)
                        .filter(row -> row.url().equals(url(entry)))
                        .map(Row::secret)
                        .orElse(null);
    }

    /** Whether it is another address than was registered before. */
    boolean isNew(Row row) {
        return registered.stream()
                .noneMatch(before ->
                        before.channel().equals(row.channel()) && before.url().equals(row.url()));
    }

    private Optional<Row> before(AddressEntry entry) {
        return registered.stream()
                .filter(row -> row.channel().equals(entry.channel()) && Objects.equals(row.flavour(), entry.flavour()))
                .findFirst();
    }

    /** As Standard Webhooks has it: 24 to 64 bytes. */
    private static boolean signs(String secret) {
        try {
            var key = Base64.getDecoder().decode(secret.substring(WEBHOOK_SECRET.length()));
            return secret.startsWith(WEBHOOK_SECRET) && key.length >= 24 && key.length <= 64;
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException noBase64) {
            return false;
        }
    }

    /** What is missing is refused as such. */
    private static boolean isWeb(@Nullable String url) {
        if (url == null) {
            return true;
        }
        try {
            var address = URI.create(url);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    record Row(
            String channel,
            @Nullable String flavour,
            String url,
            @Nullable String secret) {

        String host() {
            return URI.create(url).getHost();
        }

        @Override
        public String toString() {
            return channel + " " + host();
        }
    }
}
