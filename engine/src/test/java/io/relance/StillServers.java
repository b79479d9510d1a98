package io.relance;

import java.time.Clock;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The servers of a test that moves everything itself: a database of its own that no exporter writes to, and a clock that stands still. */
public class StillServers implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        TestPropertyValues.of(Database.named("still", WholeServers.SERVERS.postgres()))
                .and(
                        "spring.data.redis.url=" + WholeServers.SERVERS.redis().uri(),
                        "spring.mail.host=" + WholeServers.SERVERS.mail().host())
                .applyTo(context);
        context.registerBean("clock", Clock.class, () -> new TestClock(AlertsWorld.START));
    }
}
