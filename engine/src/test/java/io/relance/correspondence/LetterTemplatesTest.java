package io.relance.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.delivery.Mail;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.loop.Loop;
import io.relance.notification.Language;
import io.relance.template.TemplateDesk;
import io.relance.template.TemplateEntry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** What managers make of the letters to customers. Each test has a letter of its own. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class LetterTemplatesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    TemplateDesk desk;

    @Autowired
    LetterWriter writer;

    @Autowired
    List<Loop> loops;

    @Autowired
    DatabaseClient database;

    @Autowired
    Company company;

    private Disposable node = Disposables.disposed();
    private User manager;

    @BeforeEach
    void theNodeRuns() {
        manager = company.manager();
        var templates = loops.stream().filter(loop -> loop.name().equals("Templates"));
        node = templates.findFirst().orElseThrow().run().subscribe();
    }

    @AfterEach
    void itStops() {
        node.dispose();
    }

    @Test
    void a_letter_is_written_in_the_words_of_the_manager_which_the_page_escapes() {
        var text = "{{occasion}}：{{customer}}\n<b>{{contact}}</b>，谢谢";
        desk.save("letter.greeting", "zh-CN", new TemplateEntry(text, 0), manager)
                .block(SOON);

        var mail = await().atMost(SOON)
                .until(() -> letter(Letter.GREETING), written -> written.text().startsWith("<b>"));

        assertThat(mail.subject()).isEqualTo("春节：written to");
        assertThat(mail.text()).startsWith("<b>陈先生</b>，谢谢\n").contains("li@example.com");
        assertThat(mail.html()).contains("&lt;b&gt;陈先生&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void a_letter_that_fails_is_written_in_the_built_in_words_and_administrators_hear_of_it() {
        var administrator = company.person("root", Role.ADMINISTRATOR, null);
        desk.save("letter.renewal", "zh-CN", new TemplateEntry("{{product}}\n到期", 0), manager)
                .block(SOON);
        await().atMost(SOON).until(() -> saysOf(Letter.RENEWAL, "云平台").equals("云平台"));

        assertThat(saysOf(Letter.RENEWAL, null)).isNotBlank();

        await().atMost(SOON).until(() -> told(administrator) == 1);
        assertThat(letter(Letter.RENEWAL).text()).doesNotContain("{{");
    }

    private String saysOf(Letter letter, String product) {
        return written(letter, product).subject();
    }

    private Mail letter(Letter letter) {
        return written(letter, null);
    }

    private Mail written(Letter letter, String product) {
        var customer = company.register("written to", company.li());
        var input = new EmailCustomerBlock.Input(
                letter, customer.id(), null, "spring-festival", "春节", product, null, null, null, null);
        var contact = customer.contacts().getFirst();
        var sender = new Sender("李雷", "li@example.com", Language.ZH);
        return writer.write(input, customer, contact, sender, null);
    }

    private long told(User person) {
        return Objects.requireNonNull(database.sql(
                        "select count(*) from notification where fact_key like 'template-broken:letter.renewal%' and user_id = $1")
                .bind(0, person.id())
                .mapValue(Long.class)
                .one()
                .block(SOON));
    }
}
