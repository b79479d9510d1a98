package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.AlertsTest;
import io.relance.Readers;
import io.relance.TestClock;
import io.relance.delivery.Addresses.Registered;
import io.relance.identity.User;
import io.relance.refusal.InvalidInput;
import io.relance.secret.TestSecrets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Whoever reads the database learns neither where people are reached nor what they share with the other side. */
@AlertsTest
class SealedAddressesTest {

    private static final Duration SOON = Duration.ofSeconds(8);
    private static final String URL = "https://hooks.example.com/in/abc";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Autowired
    Addresses addresses;

    @Autowired
    AddressRows rows;

    @Autowired
    AddressSealing sealing;

    @Autowired
    Deliveries deliveries;

    @Autowired
    DueDeliveries due;

    @Autowired
    Postman postman;

    @Autowired
    TransactionalOperator transaction;

    @Autowired
    TestClock clock;

    @Autowired
    Readers people;

    @Autowired
    DatabaseClient database;

    @Test
    void url_and_secret_stand_sealed_and_are_known_again() {
        var li = people.someone();

        addresses
                .replace(li.id(), List.of(new AddressEntry("webhook", null, URL, SECRET)))
                .block(SOON);

        assertThat(stored(li).values()).allMatch(text -> text.toString().startsWith("sealed:test:"));
        assertThat(known(li)).extracting(AddressRules.Row::url).containsExactly(URL);
        assertThat(known(li)).extracting(AddressRules.Row::secret).containsExactly(SECRET);
    }

    @Test
    void what_stood_there_in_plain_text_is_sealed_at_start_once() {
        var li = people.someone();
        database.sql("""
                        insert into person_address (user_id, channel, host, url, secret, created_at)
                        values (:user, 'webhook', 'hooks.example.com', :url, :secret, now())""")
                .bind("user", li.id())
                .bind("url", URL)
                .bind("secret", SECRET)
                .then()
                .block(SOON);

        assertThat(sealing.seal().block(SOON)).isPositive();
        assertThat(sealing.seal().block(SOON)).isZero();

        assertThat(stored(li).values()).allMatch(text -> text.toString().startsWith("sealed:test:"));
        assertThat(known(li)).extracting(AddressRules.Row::secret).containsExactly(SECRET);
        assertThat(addresses.registered(li.id()).collectList().block(SOON))
                .containsExactly(new Registered("webhook", null, "hooks.example.com", true, false));
    }

    @Test
    void a_server_without_a_key_takes_no_secret_and_says_so() {
        var li = people.someone();
        var keyless = new Addresses(database, transaction, rows, new AddressSeals(TestSecrets.withoutKey()));
        var entries = List.of(new AddressEntry("webhook", null, URL, SECRET));

        assertThatThrownBy(() -> keyless.replace(li.id(), entries).block(SOON))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.errors().getFirst().code()).isEqualTo("no-secret-key"));
        assertThat(addresses.registered(li.id()).collectList().block(SOON)).isEmpty();
    }

    @Test
    void while_its_key_is_missing_a_delivery_waits() {
        var li = people.someone();
        addresses
                .replace(li.id(), List.of(new AddressEntry("webhook", null, URL, SECRET)))
                .block(SOON);
        var place = Destinations.last(addresses, li);
        database.sql("update person_address set url = replace(url, ':test:', ':gone:') where user_id = :user")
                .bind("user", li.id())
                .then()
                .block(SOON);
        var outgoing = new Outgoing(deliveries, database, clock);
        var id = outgoing.queue(li, place, clock.instant());

        new Round(due, postman).deliver(parcel -> Mono.empty());

        assertThat(outgoing.state(id)).isEqualTo("queued");
        assertThat(outgoing.row(id).get("last_error").toString()).contains("no key gone");
    }

    private Map<String, Object> stored(User person) {
        return Objects.requireNonNull(database.sql("select url, secret from person_address where user_id = :user")
                .bind("user", person.id())
                .fetch()
                .one()
                .block(SOON));
    }

    private List<AddressRules.Row> known(User person) {
        return Objects.requireNonNull(rows.of(person.id()).collectList().block(SOON));
    }
}
