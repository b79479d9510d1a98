package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.database.JsonColumns;
import io.relance.identity.User;
import io.relance.secret.Secrets;
import io.relance.secret.TestSecrets;
import io.relance.time.BusinessTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Li's customer has a strategy, a budget and a change log; the application starts with a new key, and the old one goes. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import(Company.class)
class ResealingTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NEW = "bmV3LW5ldy1uZXctbmV3LW5ldy1uZXctbmV3LW5ldzE=";

    @Autowired
    CustomerEdits edits;

    @Autowired
    List<RecordSection> sections;

    @Autowired
    Customers customers;

    @Autowired
    KeysInUse keys;

    @Autowired
    SealedTexts texts;

    @Autowired
    DatabaseClient database;

    @Autowired
    JsonColumns json;

    @Autowired
    BusinessTime time;

    @Autowired
    Company company;

    @Value("${relance.secrets.keys.test}")
    String old;

    private User li;
    private UUID customer;

    @BeforeEach
    void liHasACustomerWithSecrets() {
        li = company.li();
        customer = company.register("换钥 " + UUID.randomUUID(), li).id();
        sections.stream()
                .filter(section -> section.name().equals("needs"))
                .findFirst()
                .orElseThrow()
                .store(new SectionEntry(
                        customer,
                        "li",
                        null,
                        null,
                        JSON.valueToTree(Map.of("needType", "service", "budgetMin", 100000, "tags", List.of()))))
                .block(SOON);
        strategy("先试用");
        strategy("再签约");
    }

    /** The other tests of this world have only the old key. */
    @AfterEach
    void theOldKeyIsBack() {
        seal(TestSecrets.with(keys(Map.entry("test", old), Map.entry("new", NEW))));
    }

    @Test
    void after_a_start_with_a_new_key_everything_is_read_without_the_old_one() {
        seal(TestSecrets.with(keys(Map.entry("new", NEW), Map.entry("test", old))));

        var alone = new RecordSeals(TestSecrets.with(keys(Map.entry("new", NEW))));
        var read = Objects.requireNonNull(
                new Customers(database, json, alone).byId(customer).block(SOON));
        assertThat(read.strategy()).isEqualTo("再签约");
        assertThat(Objects.requireNonNull(read.needs()).path("budgetMin").asInt())
                .isEqualTo(100000);
        var log = new ChangeLog(database, json, alone, time);
        assertThat(log.of(customer, null, null, 100).block(SOON))
                .filteredOn(change -> change.field().equals("strategy"))
                .extracting(change -> text(change.before()) + " > " + text(change.after()))
                .containsExactly("先试用 > 再签约", "null > 先试用");
        assertThat(changed(log, "needs.budgetMin").asInt()).isEqualTo(100000);
    }

    @Test
    void what_stands_in_plain_text_is_sealed_and_what_is_up_to_date_is_left_alone() {
        var secrets = TestSecrets.with(keys(Map.entry("test", old)));
        seal(secrets);
        run("update customer set strategy = '明文', needs = jsonb_set(needs, '{budgetMin}', '200000') where id = :id");
        run("update customer_change set after = '\"明文\"' where customer_id = :id and field = 'strategy'");

        assertThat(seal(secrets)).isEqualTo(4);
        assertThat(seal(secrets)).isZero();

        var read = Objects.requireNonNull(customers.byId(customer).block(SOON));
        assertThat(read.strategy()).isEqualTo("明文");
        assertThat(Objects.requireNonNull(read.needs()).path("budgetMin").asInt())
                .isEqualTo(200000);
        assertThat(stored("select strategy || (needs ->> 'budgetMin') from customer where id = :id"))
                .startsWith("sealed:test:")
                .doesNotContain("200000");
    }

    @Test
    void what_cannot_be_opened_stays_as_it_is_and_holds_up_nothing_else() {
        var lost = "sealed:lost:bm90IGF0IGFsbCBhIHNlYWxlZCB0ZXh0IG9mIG91cnM=";
        run("update customer set strategy = '" + lost + "' where id = :id");

        seal(TestSecrets.with(keys(Map.entry("new", NEW), Map.entry("test", old))));

        assertThat(stored("select strategy from customer where id = :id")).isEqualTo(lost);
        assertThat(stored("select needs ->> 'budgetMin' from customer where id = :id"))
                .startsWith("sealed:new:");
        run("update customer set strategy = null where id = :id");
    }

    private long seal(Secrets secrets) {
        return Objects.requireNonNull(
                new Resealing(keys, texts, secrets).seal(key -> true).block(SOON));
    }

    private void strategy(String text) {
        var version =
                Objects.requireNonNull(customers.byId(customer).block(SOON)).version();
        edits.edit(customer, JSON.createObjectNode().put("version", version).put("strategy", text), li)
                .block(SOON);
    }

    private void run(String update) {
        database.sql(update).bind("id", customer).then().block(SOON);
    }

    private String stored(String query) {
        return Objects.requireNonNull(database.sql(query)
                .bind("id", customer)
                .mapValue(String.class)
                .one()
                .block(SOON));
    }

    private JsonNode changed(ChangeLog log, String field) {
        return Objects.requireNonNull(
                Objects.requireNonNull(log.of(customer, field, null, 1).block(SOON))
                        .getFirst()
                        .after());
    }

    private static String text(@Nullable JsonNode value) {
        return value == null ? "null" : value.asString();
    }

    @SafeVarargs
    private static LinkedHashMap<String, String> keys(Map.Entry<String, String>... entries) {
        var keys = new LinkedHashMap<String, String>();
        for (var entry : entries) {
            keys.put(entry.getKey(), entry.getValue());
        }
        return keys;
    }
}
