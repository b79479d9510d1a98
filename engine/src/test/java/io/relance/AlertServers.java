package io.relance;

import io.relance.embedded.Servers;
import io.relance.embedded.TestServers;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The servers of the tests, with a database of its own and Redis and SMTP behind cables that a test may cut. */
public class AlertServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Servers SERVERS = TestServers.shared();
    public static final Cable REDIS = new Cable(SERVERS.redis().uri().getPort());
    public static final Cable SMTP = new Cable(SERVERS.mail().port());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Database.named("alerts", SERVERS.postgres()))
                .and(
                        "spring.data.redis.host=localhost",
                        "spring.data.redis.port=" + REDIS.port(),
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + SMTP.port(),
                        "relance.mail.from=Relance <relance@crm.example.com>",
                        "relance.delivery.poll=100ms")
                .applyTo(context);
    }

    public static long mailsTo(String address) {
        return SERVERS.mail().mails().stream()
                .filter(mail -> mail.to().equals(address))
                .count();
    }
}
