package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who did what with rights and data, for administrators (A5). */
class AuditTest {

    private final Caller admin = World.as("admin");

    @Test
    void who_signs_in_and_who_fails_to_is_written_down_at_every_door() {
        var browser = Browser.at(World.address());
        browser.signIn("audited-nobody", "wrong").expect(401);
        Modeler.of("audited-modeler", "wrong").topology().expect(401);
        assertThatThrownBy(() -> Live.withPassword(World.address(), "audited-live", "wrong"))
                .isNotNull();
        browser.signIn("director", Caller.PASSWORD).expect(200);

        for (var name : new String[] {"audited-nobody", "audited-modeler", "audited-live"}) {
            assertThat(lines("act=sign-in-failed&username=" + name)).hasSize(1);
        }
        assertThat(lines("act=signed-in&username=director")).isNotEmpty();
    }

    @Test
    void a_name_is_found_in_whatever_letters_it_was_typed() {
        Browser.at(World.address()).signIn("Audited-Capital", "wrong").expect(401);

        assertThat(lines("act=sign-in-failed&username=Audited-Capital")).hasSize(1);
        assertThat(lines("act=sign-in-failed&username=audited-capital")).hasSize(1);
    }

    @Test
    void nobody_else_reads_it() {
        Stream.of("li", "service", "manager", "director")
                .forEach(username -> World.as(username).get("/api/audit").expect(403));
    }

    @Test
    void it_is_read_page_by_page_and_what_cannot_be_read_is_refused_by_field() {
        for (int person = 0; person < 3; person++) {
            People.add(People.entry("paged", "rep"));
        }
        var first = admin.get("/api/audit?act=person-added&limit=2").expect(200);
        var second = admin.get("/api/audit?act=person-added&limit=2&cursor="
                        + first.body().path("next").asString())
                .expect(200);

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).isNotEmpty().doesNotContainAnyElementsOf(first.items());
        assertThat(admin.get("/api/audit?from=yesterday").expect(400).refusedFields())
                .containsExactly("from");
        assertThat(admin.get("/api/audit?to=2000-01-01T00:00:00Z").items()).isEmpty();
        admin.get("/api/audit?cursor=made-up").expect(400);
    }

    @Test
    void nobody_rewrites_it() {
        assertThatThrownBy(
                        () -> Rows.first(
                                "with rewritten as (update audit_entry set username = 'x' returning 1) select * from rewritten"))
                .rootCause()
                .hasMessageContaining("The audit log is not rewritten");
    }

    private List<JsonNode> lines(String query) {
        return admin.get("/api/audit?" + query).items();
    }
}
