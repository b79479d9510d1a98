package io.relance;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import redis.embedded.RedisServer;

/** PostgreSQL, Redis and SMTP for the tests of this module, started once; Redis and SMTP behind cables that a test may cut. */
public class AlertServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres POSTGRES = postgres();
    public static final GreenMail MAILS = mails();
    public static final Cable REDIS = new Cable(redis());
    public static final Cable SMTP = new Cable(MAILS.getSmtp().getPort());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(properties()).applyTo(context);
    }

    public static String[] properties() {
        var database = "//localhost:" + POSTGRES.getPort() + "/postgres";
        return new String[] {
            "spring.r2dbc.url=r2dbc:postgresql:" + database,
            "spring.r2dbc.username=postgres",
            "spring.flyway.url=jdbc:postgresql:" + database,
            "spring.flyway.user=postgres",
            "spring.data.redis.host=localhost",
            "spring.data.redis.port=" + REDIS.port(),
            "spring.mail.host=localhost",
            "spring.mail.port=" + SMTP.port(),
            "relance.mail.from=Relance <relance@crm.example.com>",
            "relance.mail.poll=100ms"
        };
    }

    public static long mailsTo(String address) {
        return Arrays.stream(MAILS.getReceivedMessagesForDomain(address)).count();
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GreenMail mails() {
        var mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        return mails;
    }

    private static int redis() {
        try {
            var port = freePort();
            RedisServer.newRedisServer().port(port).bind("127.0.0.1").build().start();
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
