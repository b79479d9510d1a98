package io.relance.secret;

import java.util.LinkedHashMap;
import java.util.Map;

/** For the tests of other capabilities. */
public final class TestSecrets {

    private TestSecrets() {}

    /** As on a server whose operator has configured no key. */
    public static Secrets withoutKey() {
        return new Secrets(new SecretSettings(Map.of(), null));
    }

    /** As on a server that writes with the first of these keys and reads with all. */
    public static Secrets with(LinkedHashMap<String, String> keys) {
        return new Secrets(new SecretSettings(keys, null));
    }
}
