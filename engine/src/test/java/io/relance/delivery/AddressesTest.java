package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.AlertsTest;
import io.relance.Readers;
import io.relance.delivery.Addresses.Registered;
import io.relance.identity.User;
import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AlertsTest
class AddressesTest {

    private static final Duration SOON = Duration.ofSeconds(8);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final AddressEntry WEBHOOK =
            new AddressEntry("webhook", null, "https://hooks.example.com/in", SECRET);
    private static final AddressEntry CHAT =
            new AddressEntry("chat", "feishu", "https://open.feishu.cn/open-apis/bot/v2/hook/abc", "s");

    @Autowired
    Addresses addresses;

    @Autowired
    Readers people;

    @Test
    void who_registers_nothing_is_reached_by_mail() {
        var li = people.someone();

        assertThat(of(li)).containsExactly(new Destination(Channel.MAIL, li.email(), null));
        assertThat(registered(li)).isEmpty();
    }

    @Test
    void what_is_registered_is_known_by_its_host_only() {
        var li = people.someone();
        addresses.replace(li.id(), List.of(WEBHOOK, CHAT)).block(SOON);

        assertThat(of(li))
                .extracting(Destination::channel)
                .containsExactly(Channel.MAIL, Channel.CHAT, Channel.WEBHOOK);
        assertThat(of(li)).extracting(Destination::address).noneMatch(address -> address.contains("://"));
        assertThat(registered(li))
                .containsExactly(
                        new Registered("chat", "feishu", "open.feishu.cn", true, false),
                        new Registered("webhook", null, "hooks.example.com", true, false));
    }

    @Test
    void what_is_left_out_of_an_entry_stays_and_an_entry_that_is_left_out_goes() {
        var li = people.someone();
        addresses.replace(li.id(), List.of(WEBHOOK, CHAT)).block(SOON);
        var before = of(li);
        addresses
                .replace(li.id(), List.of(new AddressEntry("webhook", null, null, null)))
                .block(SOON);

        assertThat(registered(li)).containsExactly(new Registered("webhook", null, "hooks.example.com", true, false));
        assertThat(before).contains(of(li).getLast());
    }

    @Test
    void a_new_url_needs_its_own_secret() {
        var li = people.someone();
        addresses.replace(li.id(), List.of(WEBHOOK)).block(SOON);

        assertThat(refused(li, new AddressEntry("webhook", null, "https://other.example.com/", null)))
                .containsExactly("[0].secret");
    }

    @Test
    void what_is_no_address_is_refused_by_field() {
        var li = people.someone();

        assertThat(refused(li, new AddressEntry("fax", null, null, null))).contains("[0].channel", "[0].url");
        assertThat(refused(li, new AddressEntry("webhook", null, "ftp://x/", "whsec_c2hvcnQ=")))
                .containsExactly("[0].secret", "[0].url");
        assertThat(refused(li, new AddressEntry("webhook", "wecom", "https://a:b@c.example/", SECRET)))
                .containsExactly("[0].flavour", "[0].url");
        assertThat(refused(li, new AddressEntry("chat", "icq", "https://c.example/", null)))
                .containsExactly("[0].flavour");
        assertThat(refused(li, CHAT, CHAT)).containsExactly("[1].channel");
        assertThat(registered(li)).isEmpty();
    }

    private List<String> refused(User person, AddressEntry... entries) {
        var fields = new ArrayList<String>();
        assertThatThrownBy(
                        () -> addresses.replace(person.id(), List.of(entries)).block(SOON))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        input -> input.errors().stream().map(FieldError::field).forEach(fields::add));
        return fields;
    }

    private List<Destination> of(User person) {
        return Destinations.of(addresses, person);
    }

    private List<Registered> registered(User person) {
        return Objects.requireNonNull(
                addresses.registered(person.id()).collectList().block(SOON));
    }
}
