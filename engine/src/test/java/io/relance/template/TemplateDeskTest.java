package io.relance.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.relance.AlertsWorld;
import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.live.LiveSignals;
import io.relance.notification.Fact;
import io.relance.notification.Language;
import io.relance.notification.Notifier;
import io.relance.notification.Speaker;
import io.relance.notification.Templates;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotAllowed;
import io.relance.refusal.NotFound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import reactor.core.publisher.Flux;

/** What managers save, on two nodes that share a database. Each test has a kind of its own. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class TemplateDeskTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    /** Sooner than a node looks by itself. */
    private static final Duration AT_ONCE = Duration.ofSeconds(8);

    @Autowired
    TemplateDesk desk;

    @Autowired
    TemplateVersions versions;

    @Autowired
    BrokenTemplates broken;

    @Autowired
    Templates here;

    @Autowired
    LiveSignals signals;

    @Autowired
    Notifier notifier;

    @Autowired
    DatabaseClient database;

    @Autowired
    Company company;

    private final Speaker elsewhere = Speaker.elsewhere();
    private Disposable nodes = Disposables.disposed();
    private User manager;
    private User administrator;

    @BeforeEach
    void twoNodesRun() {
        manager = company.manager();
        administrator = company.person("root", Role.ADMINISTRATOR, null);
        nodes = Flux.merge(
                        new TemplateRefresh(versions, here, broken, signals).run(),
                        new TemplateRefresh(versions, elsewhere.templates(), broken, signals).run())
                .subscribe();
    }

    @AfterEach
    void theyStop() {
        nodes.dispose();
    }

    @Test
    void what_is_saved_is_told_on_every_node_at_once() {
        save("growth", 0, "{{customer.name}} 的采购增长了");

        var words = Map.<String, Object>of("customer", Map.of("name", "晨光"));
        await().atMost(AT_ONCE).until(() -> title("growth", words), "晨光 的采购增长了"::equals);
        await().atMost(AT_ONCE).until(() -> elsewhere.title("growth", Language.ZH, words), "晨光 的采购增长了"::equals);
    }

    @Test
    void every_version_is_kept_with_who_saved_it_and_the_last_one_holds() {
        save("task-urged", 0, "一");
        var second = save("task-urged", 1, "二\r\n正文");

        assertThat(second.text()).isEqualTo("二\n正文");
        assertThat(second.versions()).extracting(TemplateVersion::text).containsExactly("二\n正文", "一");
        assertThat(second.versions()).extracting(TemplateVersion::savedBy).containsOnly("manager");
        assertThat(second.versions()).extracting(TemplateVersion::savedAt).containsOnly(AlertsWorld.START);
        assertThat(second.state().version()).isEqualTo(2);
    }

    @Test
    void whoever_has_not_seen_the_last_version_does_not_overwrite_it() {
        save("care-due", 0, "一");

        assertThatThrownBy(() -> save("care-due", 0, "另一个")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> save("care-due", 7, "另一个")).isInstanceOf(Conflict.class);
        assertThat(read("care-due").text()).isEqualTo("一");
    }

    @Test
    void of_those_who_save_at_the_same_time_one_wins() {
        var entry = new TemplateEntry("同时", 0);
        var saved = Flux.range(0, 6)
                .flatMap(
                        i -> desk.save("referral-due", "zh-CN", entry, manager)
                                .map(done -> 1)
                                .onErrorReturn(Conflict.class, 0),
                        6)
                .reduce(0, Integer::sum)
                .block(SOON);

        assertThat(saved).isEqualTo(1);
        assertThat(read("referral-due").versions()).hasSize(1);
    }

    @Test
    void who_goes_back_to_the_built_in_words_can_still_read_what_there_was() {
        save("contact-due", 0, "联系");
        await().atMost(AT_ONCE).until(() -> title("contact-due", Map.of()), "联系"::equals);
        assertThatThrownBy(() -> desk.reset("contact-due", "zh-CN", 5, manager).block(SOON))
                .isInstanceOf(Conflict.class);
        desk.reset("contact-due", "zh-CN", null, manager).block(SOON);
        desk.reset("contact-due", "zh-CN", null, manager).block(SOON);

        await().atMost(AT_ONCE).until(() -> title("contact-due", Map.of()), title -> !title.equals("联系"));
        var template = read("contact-due");
        assertThat(template.text()).isEqualTo(template.builtIn());
        assertThat(template.state().edited()).isFalse();
        assertThat(template.versions()).extracting(TemplateVersion::text).containsExactly(null, "联系");
    }

    @Test
    void a_version_that_cannot_be_read_is_told_in_the_built_in_words_and_every_administrator_hears_of_it_once() {
        insert("customer-silent", "沉默\n{{>gone}}");

        await().atMost(AT_ONCE).until(() -> told(administrator, "customer-silent") == 1);
        assertThat(title("customer-silent", Map.of())).isNotEqualTo("沉默");
        assertThat(state("customer-silent").problem()).isEqualTo("line 2: part unknown gone");

        signals.afterCommit(TemplateDesk.TOPIC).block(SOON);
        save("customer-silent", 1, "沉默了");
        await().atMost(AT_ONCE).until(() -> title("customer-silent", Map.of()), "沉默了"::equals);
        assertThat(told(administrator, "customer-silent")).isEqualTo(1);
        assertThat(state("customer-silent").problem()).isNull();
    }

    @Test
    void a_version_that_fails_when_it_is_used_never_keeps_anybody_from_being_told() {
        save("comparison-wanted", 0, "{{#reason}}{{reason}}{{/reason}}");
        await().atMost(AT_ONCE).until(() -> title("comparison-wanted", Map.of("reason", "比价")), "比价"::equals);

        var key = "fails-" + UUID.randomUUID();
        notifier.tell(new Fact(key, "comparison-wanted", "/", null, null, Map.of()), List.of(company.li()))
                .block(SOON);

        assertThat(first("select title from notification where fact_key = '" + key + "'"))
                .isNotBlank();
        await().atMost(AT_ONCE).until(() -> told(administrator, "comparison-wanted") == 1);
        assertThat(state("comparison-wanted").problem()).isEqualTo("title empty");
        assertThat(first(
                        "select body from notification where fact_key like 'template-broken:comparison-wanted%' and user_id = '"
                                + administrator.id() + "'"))
                .contains("manager", "title empty");
    }

    @Test
    void only_managers_and_above_read_or_write_templates() {
        var li = company.li();
        var entry = new TemplateEntry("新", 0);

        assertThatThrownBy(() -> desk.all(li).block(SOON)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.one("growth", "zh-CN", li).block(SOON)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.save("nothing", "zh-CN", entry, li).block(SOON))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.reset("growth", "zh-CN", null, li).block(SOON))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.preview("growth", "zh-CN", "x", li).block(SOON))
                .isInstanceOf(NotAllowed.class);
        assertThat(desk.all(company.director()).block(SOON))
                .hasSize(2 * Templates.kinds().size());
    }

    @Test
    void what_is_wrong_is_refused_and_changes_nothing() {
        assertThatThrownBy(() -> save("decision-point", 0, "t\n{{#reason}}"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.field())
                                .containsExactly("text"));
        assertThatThrownBy(() -> save("decision-point", 0, "x".repeat(8_001))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.save("decision-point", "fr", new TemplateEntry("x", 0), manager)
                        .block(SOON))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save("nothing", 0, "x")).isInstanceOf(NotFound.class);
        assertThat(read("decision-point").versions()).isEmpty();
    }

    private Template save(String kind, int version, String text) {
        return Objects.requireNonNull(desk.save(kind, "zh-CN", new TemplateEntry(text, version), manager)
                .block(SOON));
    }

    /** As no release of ours would save it. */
    private void insert(String kind, String text) {
        var row = database.sql("""
                        insert into template_version (kind, language, version, text, saved_by, saved_at)
                        values (:kind, 'zh-CN', 1, :text, 'manager', now())""").bind("kind", kind).bind("text", text).then();
        row.then(signals.afterCommit(TemplateDesk.TOPIC)).block(SOON);
    }

    private Template read(String kind) {
        return Objects.requireNonNull(desk.one(kind, "zh-CN", manager).block(SOON));
    }

    private TemplateState state(String kind) {
        return Objects.requireNonNull(desk.all(manager).block(SOON)).stream()
                .filter(state -> state.kind().equals(kind) && state.language().equals("zh-CN"))
                .findFirst()
                .orElseThrow();
    }

    private String title(String kind, Map<String, Object> words) {
        return new Speaker(here).title(kind, Language.ZH, words);
    }

    private long told(User person, String kind) {
        return Long.parseLong(first("select count(*)::text from notification where fact_key like 'template-broken:"
                + kind + "%' and user_id = '" + person.id() + "'"));
    }

    private String first(String query) {
        return Objects.requireNonNull(
                database.sql(query).mapValue(String.class).one().block(SOON));
    }
}
