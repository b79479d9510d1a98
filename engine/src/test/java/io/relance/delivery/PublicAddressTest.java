package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://crm.example.com, https://crm.example.com/tasks/42",
        "https://crm.example.com/, https://crm.example.com/tasks/42",
        "https://example.com/crm, https://example.com/crm/tasks/42",
        "https://example.com/crm/, https://example.com/crm/tasks/42"
    })
    void links_begin_with_the_whole_of_it(String publicUrl, String link) {
        assertThat(new PublicAddress(URI.create(publicUrl)).of("/tasks/42")).isEqualTo(link);
    }

    @Test
    void what_is_no_address_to_append_to_is_refused() {
        assertThatThrownBy(() -> new PublicAddress(URI.create("/crm"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PublicAddress(URI.create("https://example.com/?page=crm")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
