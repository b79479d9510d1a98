package io.relance.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecretsTest {

    private static final Place HERE = new Place("person_address", "secret", "li/webhook");
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    private final Secrets secrets = with(Map.of("relance.secrets.keys.old", OLD));

    @Test
    void what_is_sealed_reads_as_nothing_differs_each_time_and_is_opened_again() {
        var sealed = secrets.seal("秘密 whsec_1", HERE);

        assertThat(sealed).startsWith("sealed:old:").doesNotContain("whsec");
        assertThat(secrets.seal("秘密 whsec_1", HERE)).isNotEqualTo(sealed);
        assertThat(secrets.open(sealed, HERE)).isEqualTo("秘密 whsec_1");
    }

    @Test
    void what_was_moved_or_changed_is_not_opened() {
        var sealed = secrets.seal("whsec_1", HERE);
        var there = new Place("person_address", "secret", "wang/webhook");

        assertThatThrownBy(() -> secrets.open(sealed, there)).isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> secrets.open(sealed.substring(0, sealed.length() - 8) + "AAAAAAA=", HERE))
                .isInstanceOf(SecretUnreadable.class);
        assertThatThrownBy(() -> secrets.open("sealed:old:AAAA", HERE)).isInstanceOf(SecretUnreadable.class);
    }

    @Test
    void a_new_key_is_put_before_the_old_one_which_is_read_for_as_long_as_it_is_there() {
        var sealed = secrets.seal("whsec_1", HERE);
        var both = new LinkedHashMap<String, String>();
        both.put("relance.secrets.keys.new", NEW);
        both.put("relance.secrets.keys.old", OLD);
        var rotated = with(both);

        assertThat(rotated.open(sealed, HERE)).isEqualTo("whsec_1");
        assertThat(rotated.isUpToDate(sealed)).isFalse();
        assertThat(rotated.seal("whsec_1", HERE)).startsWith("sealed:new:");
        assertThatThrownBy(() -> with(Map.of("relance.secrets.keys.new", NEW)).open(sealed, HERE))
                .isInstanceOf(SecretUnreadable.class)
                .hasMessageContaining("no key old");
    }

    @Test
    void without_a_key_nothing_is_sealed_and_what_is_plain_is_read() {
        var keyless = with(Map.of());

        assertThat(keyless.canSeal()).isFalse();
        assertThat(keyless.open("whsec_1", HERE)).isEqualTo("whsec_1");
    }

    @Test
    void a_key_that_is_none_is_refused_at_start() {
        assertThatThrownBy(() -> with(Map.of("relance.secrets.keys.short", "c2hvcnQ=")))
                .rootCause()
                .hasMessageContaining("relance.secrets.keys.short must be 32 bytes in Base64");
        assertThatThrownBy(() -> with(Map.of("relance.secrets.keys.a", OLD, "relance.secrets.current", "b")))
                .rootCause()
                .hasMessageContaining("relance.secrets.current");
    }

    private static Secrets with(Map<String, String> properties) {
        var binder = new Binder(new MapConfigurationPropertySource(properties));
        return new Secrets(binder.bindOrCreate("relance.secrets", SecretSettings.class));
    }

    private static String key(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
