package io.relance.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddedServersTest {

    @Test
    void all_four_servers_answer() {
        Servers servers = TestServers.shared();

        assertThat(servers.mail().mails()).isEmpty();
    }
}
