package io.relance.secret;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * The keys with which secrets are sealed. A key is taken out of use by putting a new one before it; when the application has started
 * with both, everything is sealed with the new one, and the old one may go.
 *
 * @param keys by a short name: 32 random bytes in Base64
 * @param current the name of the key that is written with; the first one unless it is given
 */
@ConfigurationProperties("relance.secrets")
record SecretSettings(
        @DefaultValue Map<String, String> keys, @Nullable String current) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final int LENGTH = 32;

    SecretSettings {
        keys = new LinkedHashMap<>(keys);
        for (var name : keys.keySet()) {
            Assert.isTrue(NAME.matcher(name).matches(), "relance.secrets.keys: the name " + name + " is not a word");
            Assert.isTrue(
                    bytes(keys.get(name)).length == LENGTH,
                    "relance.secrets.keys." + name
                            + " must be 32 bytes in Base64, such as openssl rand -base64 32 prints");
        }
        Assert.isTrue(
                current == null || keys.containsKey(current),
                "relance.secrets.current names a key that relance.secrets.keys does not have");
    }

    /** Null while there are no keys at all. */
    @Nullable
    String writing() {
        return current != null ? current : keys.keySet().stream().findFirst().orElse(null);
    }

    static byte[] bytes(@Nullable String key) {
        try {
            return Base64.getDecoder().decode(String.valueOf(key).strip());
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "keys " + keys.keySet();
    }
}
