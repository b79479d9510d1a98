package io.relance;

import io.relance.embedded.Servers;
import io.relance.embedded.TestServers;
import java.time.Clock;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** All servers of the tests, as the application finds them, with the clock that moves together with the engine's. */
public class WholeServers implements ApplicationContextInitializer<GenericApplicationContext> {

    static final Servers SERVERS = TestServers.shared();

    @Override
    public void initialize(GenericApplicationContext context) {
        TestPropertyValues.of(Database.main(SERVERS.postgres()))
                .and(
                        "spring.data.redis.url=" + SERVERS.redis().uri(),
                        "spring.mail.host=" + SERVERS.mail().host(),
                        "spring.mail.port=" + SERVERS.mail().port(),
                        "relance.zeebe.grpc-address=" + SERVERS.broker().grpcAddress(),
                        "relance.zeebe.rest-address=" + SERVERS.broker().restAddress())
                .applyTo(context);
        context.registerBean("servers", Servers.class, () -> SERVERS, bean -> bean.setDestroyMethodName(""));
        context.registerBean("clock", Clock.class, SERVERS::clock);
    }
}
