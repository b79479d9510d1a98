package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.secret.TestSecrets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A server without a key keeps what is sensitive as it is. */
class RecordSealsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RecordSeals seals = new RecordSeals(TestSecrets.withoutKey());

    @Test
    void without_a_key_a_number_stays_a_number_and_a_text_has_no_more_marks_around_it() {
        var customer = UUID.randomUUID();
        var needs = JSON.createObjectNode().put("budgetMin", 100000).put("needType", "service");
        var phone = JSON.getNodeFactory().stringNode("13911112222");
        var place = RecordSeals.change(customer, "contact.phone");

        assertThat(seals.openNeeds(customer, seals.sealNeeds(customer, needs), JSON::readTree))
                .isEqualTo(needs);
        assertThat(seals.open(seals.seal(phone, place), place, JSON::readTree)).isEqualTo(phone);
    }
}
