package io.relance.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.embedded.EmbeddedFailure;
import io.relance.embedded.FeedDatabase;
import io.relance.embedded.Server;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class GivenServersTest {

    @Test
    void without_addresses_all_four_are_started() {
        assertThat(given(Map.of()).missing()).containsExactlyInAnyOrder(Server.values());
    }

    @Test
    void a_server_whose_address_is_given_is_not_started() {
        var given = given(Map.of("SPRING_DATA_REDIS_URL", "redis://cache", "SPRING_MAIL_HOST", "relay"));

        assertThat(given.missing()).containsExactlyInAnyOrder(Server.POSTGRESQL, Server.ZEEBE);
    }

    @Test
    void an_embedded_broker_writes_to_the_given_database() {
        var given = given(Map.of(
                "SPRING_R2DBC_URL", "r2dbc:postgresql://db/crm",
                "SPRING_FLYWAY_URL", "jdbc:postgresql://db/crm",
                "SPRING_FLYWAY_USER", "li",
                "SPRING_FLYWAY_PASSWORD", "secret"));

        assertThat(given.missing()).contains(Server.ZEEBE).doesNotContain(Server.POSTGRESQL);
        assertThat(given.feed()).isEqualTo(new FeedDatabase("jdbc:postgresql://db/crm", "li", "secret"));
    }

    @Test
    void half_a_database_is_refused() {
        assertThatThrownBy(() -> given(Map.of("SPRING_R2DBC_URL", "r2dbc:postgresql://db/crm")))
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageContaining("spring.flyway.url");
    }

    @Test
    void a_broker_of_ones_own_needs_the_database_that_it_writes_to() {
        var broker = Map.<String, Object>of(
                "RELANCE_ZEEBE_GRPCADDRESS", "http://zeebe:26500", "RELANCE_ZEEBE_REST_ADDRESS", "http://zeebe:8080");

        assertThatThrownBy(() -> given(broker))
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageContaining("relance.zeebe.grpc-address")
                .hasMessageContaining("spring.r2dbc.url");
    }

    @Test
    void what_is_said_of_an_address_keeps_its_password_secret() {
        var given = given(Map.of("SPRING_DATA_REDIS_URL", "redis://li:secret@cache:6379/0?timeout=1s"));

        assertThat(given.sentences()).containsExactly("Redis is yours: redis://cache:6379/0");
    }

    @Test
    void a_server_that_does_not_answer_is_named_with_its_property() throws IOException {
        var given = given(Map.of("SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", Integer.toString(closedPort())));

        assertThatThrownBy(() -> given.addresses().forEach(ServerAddress::mustAnswer))
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageStartingWith("SMTP does not answer at smtp://127.0.0.1:")
                .hasMessageContaining("spring.mail.host");
    }

    @Test
    void an_argument_wins_over_the_file() {
        var configuration =
                StartConfiguration.of(new String[] {"--server.port=8099", "--spring.data.redis.url=redis://r"});

        assertThat(HttpPort.of(configuration)).isEqualTo(new HttpPort(8099));
        assertThat(new GivenServers(configuration).has(Server.REDIS)).isTrue();
    }

    private static GivenServers given(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        ConfigurationPropertySources.attach(environment);
        return new GivenServers(environment);
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
