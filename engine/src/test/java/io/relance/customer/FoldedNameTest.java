package io.relance.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldedNameTest {

    @Test
    void width_case_spaces_punctuation_and_the_legal_form_do_not_make_another_company() {
        assertThat(List.of("华信（上海）有限公司", "华信(上海)股份有限公司", "华信 上海 有限责任公司", "华信上海公司", "华信上海"))
                .allSatisfy(name -> assertThat(FoldedName.of(name)).isEqualTo("华信上海"));
        assertThat(List.of("ＡＣＭＥ Trading Co., Ltd.", "acme trading", "Acme-Trading Inc", "ACME TRADING Limited"))
                .allSatisfy(name -> assertThat(FoldedName.of(name)).isEqualTo("acmetrading"));
    }

    @Test
    void a_name_that_is_nothing_but_a_legal_form_or_signs_stays_as_it_is() {
        assertThat(FoldedName.of("有限公司")).isEqualTo("有限公司");
        assertThat(FoldedName.of("Limited")).isEqualTo("limited");
        assertThat(FoldedName.of("***")).isEqualTo("***");
    }

    @Test
    void grams_are_neighbours_within_a_line() {
        assertThat(FoldedName.grams("华信科技\n王芳")).containsExactly("华信", "信科", "科技", "王芳");
    }
}
