package io.relance.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "li@example.com",
                "Li.Lei+crm@Mail.Example.COM",
                "o'neil_7@a-b.example",
                "li@上海.中国",
                "li@xn--fhqz97e.xn--fiqs8s",
                " li@example.com "
            })
    void an_address_that_can_be_written_to_is_taken(String address) {
        assertThat(new Checks().email("email", address).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张e9a7a@t.example",
                "上c@t.example",
                "xc7976@tㄾ..example",
                "ｌｉ@example.com",
                "li＠example.com",
                "a@t..example",
                "a@t.example.",
                "a@.example",
                "a@-t.example",
                "a@t_t.example",
                "a@localhost",
                "a@10.0.0.1",
                ".a@t.example",
                "a..b@t.example",
                "a b@t.example",
                "a@b@t.example",
                "a\n@t.example",
                "a@t.example\r\nBcc: b@t.example",
                "a@aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example"
            })
    void an_address_that_nobody_can_write_to_is_refused(String address) {
        assertThat(new Checks().email("email", address).errors()).containsExactly(FieldError.of("email", "email"));
    }

    @Test
    void what_is_not_ASCII_becomes_Punycode_or_nothing_and_is_never_cut() {
        assertThat(EmailAddress.onTheWire("li@上海.中国")).contains("li@xn--fhqz97e.xn--fiqs8s");
        assertThat(EmailAddress.onTheWire("li@example.com")).contains("li@example.com");
        assertThat(EmailAddress.onTheWire("张e9a7a@t.example")).isEmpty();
        assertThat(EmailAddress.onTheWire("张三")).isEmpty();
    }
}
