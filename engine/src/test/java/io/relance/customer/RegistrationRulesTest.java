package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.relance.customer.Codes.Code;
import io.relance.customer.Registration.ContactEntry;
import io.relance.refusal.InvalidInput;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Codes.Lists LISTS = new Codes.Lists(Map.of(
            "industry", List.of(new Code("retail", "零售", "Retail")),
            "size", List.of(new Code("1-20", "1–20 人", "1–20 people")),
            "source", List.of(new Code("exhibition", "展会", "Exhibition"))));

    @Test
    void a_complete_registration_is_taken() {
        assertThatCode(() -> check(registration("2026-11-22", someone("13800000000"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800000000",
                "138 0000 0000",
                "138-0000-0000",
                "+86 13800000000",
                "+86-138-0000-0000",
                "021-58880000",
                "02158880000",
                "0755 2888000",
                "+86 21 58880000",
                "+86-755-28880000",
                "400-800-1234",
                "4008001234",
                "+1 415 555 0100",
                "+852 2123 4567",
                " 13800000000 "
            })
    void numbers_that_can_be_dialled_are_taken(String phone) {
        assertThatCode(() -> check(registration("2026-11-01", someone(phone)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1380000000",
                "138000000000",
                "12800000000",
                "58880000",
                "+86 1380000000",
                "400-800-12345",
                "+1",
                "phone",
                "13800000000\0",
                "１３８００００００００",
                "13800000000; drop table customer"
            })
    void numbers_that_nobody_can_dial_are_refused(String phone) {
        assertThat(refused(registration("2026-11-01", someone(phone)))).containsExactly("contacts[0].phone phone");
    }

    @Test
    void the_first_contact_was_today_or_before() {
        assertThat(refused(registration("2026-11-23", someone(null)))).containsExactly("firstContactOn in-the-future");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22.11.2026",
                "2026-02-30",
                "2026-11-22T00:00:00Z",
                "yesterday",
                "0000-01-01",
                "-0044-03-15",
                "-999999999-01-01",
                "0026-11-22"
            })
    void what_is_no_day_of_a_calendar_is_refused(String day) {
        assertThat(refused(registration(day, someone(null)))).containsExactly("firstContactOn date");
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        var nothing = new Registration(null, " ", null, "", null, null, null, null, null, List.of());

        assertThat(refused(nothing))
                .containsExactlyInAnyOrder(
                        "name required",
                        "industry required",
                        "size required",
                        "source required",
                        "firstContactOn required",
                        "contacts required");
    }

    @Test
    void a_contact_has_a_name_and_a_title_and_may_have_a_number_and_an_address() {
        var contacts = Arrays.asList(
                new ContactEntry(" ", null, "", null, null),
                null,
                new ContactEntry("陈先生", "采购", null, "chen(at)example.com", null),
                new ContactEntry("陈先生", "采购", null, "chen@example.com", null));

        assertThat(refused(registration("2026-11-01", contacts)))
                .containsExactly(
                        "contacts[0].name required",
                        "contacts[0].title required",
                        "contacts[1] required",
                        "contacts[2].email email");
    }

    @Test
    void a_birthday_and_the_day_of_the_foundation_may_be_known_and_are_days_that_have_been() {
        var born = List.of(new ContactEntry("陈先生", "采购", null, null, "1985-02-30"));
        var early = new Registration(
                "晨光", "retail", "1-20", "exhibition", "2026-11-01", null, null, null, "2026-12-01", born);
        var right = new Registration(
                "晨光",
                "retail",
                "1-20",
                "exhibition",
                "2026-11-01",
                null,
                null,
                null,
                "1998-03-08",
                List.of(new ContactEntry("陈先生", "采购", null, null, "1985-02-28")));

        assertThat(refused(early)).containsExactly("foundedOn in-the-future", "contacts[0].birthday date");
        check(right);
    }

    @Test
    void at_most_fifty_contacts_are_taken_and_more_are_not_even_read() {
        var crowd = Collections.nCopies(100_000, new ContactEntry(null, null, null, null, null));

        assertThat(refused(registration("2026-11-01", crowd)))
                .contains("contacts too-many", "contacts[49].name required")
                .hasSize(101);
    }

    @Test
    void codes_come_from_the_lists() {
        var entry = new Registration(
                "晨光", "Retail", "1-20", "exhibition", "2026-11-01", null, null, null, null, someone(null));

        assertThat(refused(entry)).containsExactly("industry not-an-option");
    }

    @Test
    void text_has_a_length_and_no_characters_that_a_database_cannot_keep() {
        var entry = new Registration(
                "晨\0光",
                "retail",
                "1-20",
                "exhibition",
                "2026-11-01",
                "not a site",
                "x".repeat(4001),
                "\0",
                null,
                someone(null));

        assertThat(refused(entry))
                .containsExactly("name characters", "website website", "initialNeed too-long", "remarks characters");
    }

    private static Registration registration(String firstContactOn, List<ContactEntry> contacts) {
        return new Registration(
                "上海晨光", "retail", "1-20", "exhibition", firstContactOn, "www.example.com", null, null, null, contacts);
    }

    private static List<ContactEntry> someone(String phone) {
        return List.of(new ContactEntry("陈先生", "采购", phone, null, null));
    }

    private static void check(Registration entry) {
        RegistrationRules.check(entry, LISTS, TODAY);
    }

    private static List<String> refused(Registration entry) {
        return catchThrowableOfType(InvalidInput.class, () -> check(entry)).errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }
}
