package io.relance.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes sealed values findable by their exact value: a keyed HMAC of what stands there, from which nobody without the key learns the value.
 * Its keys are made from those that seal. After a new key was put first, what was indexed with an older one is still found, as long as that
 * one is configured.
 *
 * <p>Without any keys nothing is sealed either, and the index hides nothing.
 */
@Component
public class BlindIndex {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String UNKEYED = "none";
    private static final int LENGTH = 16;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String writing;

    BlindIndex(SecretSettings settings) {
        var current = settings.writing();
        writing = current == null ? UNKEYED : current;
        settings.keys().forEach((name, key) -> keys.put(name, derived(SecretSettings.bytes(key))));
        keys.computeIfAbsent(UNKEYED, none -> derived(new byte[] {0}));
    }

    /** The name of the key that is written with now. */
    public String key() {
        return writing;
    }

    /**
     * What to store for a value.
     *
     * @param field what the value is, such as {@code phone}; the same value of another field has another index
     * @param value in its one spelling: two spellings have two indexes
     */
    public String of(String field, String value) {
        return hmac(field, value, writing);
    }

    /** What may be stored for a value: one for each key that is configured. */
    public List<String> candidates(String field, String value) {
        return keys.keySet().stream().map(key -> hmac(field, value, key)).toList();
    }

    private String hmac(String field, String value, String key) {
        var digest = mac(requireNonNull(keys.get(key)), field + '\n' + value);
        return HexFormat.of().formatHex(Arrays.copyOf(digest, LENGTH));
    }

    private static SecretKeySpec derived(byte[] key) {
        return new SecretKeySpec(mac(new SecretKeySpec(key, ALGORITHM), "relance blind index"), ALGORITHM);
    }

    private static byte[] mac(Key key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
