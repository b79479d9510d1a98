package io.relance.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals texts for the database with AES-GCM, each for the {@link Place} where it stands: whoever reads the database reads nothing,
 * and what was changed or moved there is not opened. A sealed text names its key, so that keys can be exchanged without a stop.
 */
@Component
public class Secrets {

    private static final Pattern SEALED = Pattern.compile("sealed:([^:]+):([A-Za-z0-9+/=]+)");
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys;
    private final @Nullable String writing;
    private final SecureRandom random = new SecureRandom();

    Secrets(SecretSettings settings) {
        this.keys = settings.keys().entrySet().stream()
                .collect(toUnmodifiableMap(
                        Entry::getKey, key -> new SecretKeySpec(SecretSettings.bytes(key.getValue()), "AES")));
        this.writing = settings.writing();
    }

    /** Whether there is a key to seal with. Without one no secret is to be taken from anybody. */
    public boolean canSeal() {
        return writing != null;
    }

    /** Whether that is the key that is sealed with now. */
    public boolean writesWith(String key) {
        return key.equals(writing);
    }

    /** Whether what is sealed with that key can be opened. */
    public boolean knows(String key) {
        return keys.containsKey(key);
    }

    /** @throws IllegalStateException without a key */
    public String seal(String plain, Place place) {
        if (writing == null) {
            throw new IllegalStateException("relance.secrets.keys has no key");
        }
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, writing, nonce, place).doFinal(plain.getBytes(UTF_8));
            var whole = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
            return "sealed:" + writing + ":" + Base64.getEncoder().encodeToString(whole.array());
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /**
     * A text that was stored before there were keys is as it is.
     *
     * @throws SecretUnreadable when it cannot be opened here, whoever asks
     */
    public String open(String stored, Place place) {
        var sealed = SEALED.matcher(stored);
        return sealed.matches() ? open(sealed.group(1), sealed.group(2), place) : stored;
    }

    /** Whether it is sealed, and with the key that is written with now. */
    public boolean isUpToDate(String stored) {
        var sealed = SEALED.matcher(stored);
        return sealed.matches() && sealed.group(1).equals(writing);
    }

    private String open(String key, String sealed, Place place) {
        if (!keys.containsKey(key)) {
            throw new SecretUnreadable(
                    "relance.secrets.keys has no key " + key + ", with which " + place + " is sealed");
        }
        try {
            var whole = Base64.getDecoder().decode(sealed);
            var nonce = Arrays.copyOf(whole, NONCE);
            var opened = cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(whole, NONCE, whole.length - NONCE);
            return new String(opened, UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException changed) {
            throw new SecretUnreadable(place + " was not sealed there, or not with the key " + key);
        }
    }

    private Cipher cipher(int mode, String key, byte[] nonce, Place place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.toString().getBytes(UTF_8));
        return cipher;
    }
}
