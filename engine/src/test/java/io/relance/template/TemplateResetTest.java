package io.relance.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.refusal.Conflict;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class TemplateResetTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    TemplateDesk desk;

    @Autowired
    Company company;

    @Test
    void of_a_template_that_was_never_saved_nobody_has_seen_a_version() {
        assertThatThrownBy(() -> reset(3)).isInstanceOf(Conflict.class);
        reset(0);
        reset(null);

        var template = desk.one("contact-too-much", "en", company.manager()).block(SOON);
        assertThat(Objects.requireNonNull(template).versions()).isEmpty();
    }

    private void reset(Integer seen) {
        desk.reset("contact-too-much", "en", seen, company.manager()).block(SOON);
    }
}
