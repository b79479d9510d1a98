package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Li's customer as a record that is edited, with its contacts, its change log and its time line. */
class RecordTest {

    private final Caller li = World.as("li");
    private final JsonNode customer =
            li.post("/api/customers", Customers.one()).expect(201).body();
    private final String path = "/api/customers/" + customer.path("id").asString();

    @Test
    void the_second_of_two_who_edit_is_told_what_the_first_changed_and_brings_both_together() {
        li.patch(path, edit(version(), "remarks", "李的备注")).expect(200);

        var refused = World.as("manager")
                .patch(path, edit(customer.path("version").asLong(), "remarks", "经理的备注"))
                .expect(409);

        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var changed = refused.body().path("changed").path(0);
        assertThat(changed.path("field").asString()).isEqualTo("remarks");
        assertThat(changed.path("yours").asString()).isEqualTo("经理的备注");
        assertThat(changed.path("theirs").asString()).isEqualTo("李的备注");
        assertThat(changed.path("by").asString()).isEqualTo("li");
        var merged = World.as("manager")
                .patch(path, edit(refused.body().path("version").asLong(), "remarks", "李和经理的备注"))
                .expect(200)
                .body();
        assertThat(merged.path("remarks").asString()).isEqualTo("李和经理的备注");
    }

    @Test
    void what_is_wrong_in_an_edit_is_named() {
        assertThat(li.patch(path, Map.of("name", "", "valueTier", "huge", "status", "won"))
                        .expect(400)
                        .refusedFields())
                .containsExactlyInAnyOrder("version", "name", "valueTier", "status");
        assertThat(li.patch(path, List.of()).expect(400).refusedFields()).containsExactly("version");
        World.as("wang").patch(path, edit(version(), "remarks", "x")).expect(404);
    }

    @Test
    void changes_are_read_page_by_page_newest_first_and_by_field() {
        li.patch(path, edit(version(), "remarks", "一")).expect(200);
        li.patch(path, edit(version(), "website", "https://a.example.com")).expect(200);
        li.patch(path, edit(version(), "remarks", "二")).expect(200);

        var first = li.get(path + "/changes?limit=2").expect(200);
        var second = li.get(path + "/changes?limit=2&cursor="
                        + first.body().path("next").asString())
                .expect(200);

        assertThat(first.items())
                .extracting(RecordTest::change)
                .containsExactly("remarks 二", "website https://a.example.com");
        assertThat(second.items()).extracting(RecordTest::change).containsExactly("remarks 一");
        assertThat(li.get(path + "/changes?field=website").items()).hasSize(1);
        World.as("wang").get(path + "/changes").expect(404);
    }

    @Test
    void contacts_are_added_changed_and_removed_by_those_who_may_write() {
        var entry = new HashMap<String, Object>(Customers.contact("13700137000"));
        entry.put("decisionRole", "decider");
        entry.put("preferredChannel", "wechat");
        entry.put("wechat", "zhangsan");
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var added = li.post(path + "/contacts", entry, key).expect(201).body();
        assertThat(li.post(path + "/contacts", entry, key).expect(201).body().path("id"))
                .isEqualTo(added.path("id"));
        var contact = path + "/contacts/" + added.path("id").asString();

        entry.put("phone", "12");
        assertThat(li.put(contact + "?version=" + version(), entry).expect(400).refusedFields())
                .containsExactly("phone");
        entry.put("phone", "13700137001");
        var before = version();
        li.put(contact + "?version=" + before, entry).expect(200);
        assertThat(li.put(contact + "?version=" + before, entry)
                        .expect(409)
                        .body()
                        .path("changed")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("contact.phone");
        World.as("wang").delete(contact).expect(404);
        li.delete(contact).expect(204);
        li.delete(path + "/contacts/"
                        + customer.path("contacts").path(0).path("id").asString())
                .expect(409);
    }

    @Test
    void the_timeline_has_what_befell_the_customer_and_narrows_to_kinds() {
        li.upload(path + "/attachments", "a.pdf", "%PDF-1.7 x").expect(201);

        assertThat(li.get(path + "/timeline").expect(200).items())
                .extracting(event -> event.path("kind").asString())
                .containsExactly("attachment", "registered");
        assertThat(li.get(path + "/timeline?kind=registered,task").items()).hasSize(1);
        assertThat(li.get(path + "/timeline?kind=joke").expect(400).refusedFields())
                .containsExactly("kind");
        World.as("wang").get(path + "/timeline").expect(404);
    }

    @Test
    void milestones_are_noted_changed_and_removed_beside_those_that_are_known() {
        var milestones = path + "/milestones";
        var entry = Map.of("title", "首台设备上线", "reachedOn", "2024-12-01", "remark", "一号车间");
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var noted = li.post(milestones, entry, key).expect(201).body();
        assertThat(li.post(milestones, entry, key).expect(201).body().path("id"))
                .isEqualTo(noted.path("id"));
        var one = milestones + "/" + noted.path("id").asString();

        assertThat(li.get(milestones).expect(200).items())
                .extracting(each -> each.path("kind").asString() + " "
                        + each.path("reachedOn").asString())
                .containsExactly("first-contact 2024-11-20", "noted 2024-12-01");
        assertThat(li.get(path + "/timeline?kind=milestone").items()).hasSize(1);
        var seen = version();
        var later = Map.of("title", "首台设备上线", "reachedOn", "2024-12-02");
        li.put(one + "?version=" + seen, later).expect(200);
        assertThat(li.put(one + "?version=" + seen, entry)
                        .expect(409)
                        .body()
                        .path("changed")
                        .valueStream()
                        .map(changed -> changed.path("field").asString()))
                .containsExactlyInAnyOrder("milestone.reachedOn", "milestone.remark");
        assertThat(li.put(one, Map.of()).expect(400).refusedFields()).containsExactly("version");
        assertThat(li.post(milestones, Map.of("reachedOn", "2999-01-01"))
                        .expect(400)
                        .refusedFields())
                .containsExactlyInAnyOrder("title", "reachedOn");
        World.as("wang").get(milestones).expect(404);
        li.delete(one).expect(204);
        li.delete(one).expect(404);
    }

    @Test
    void a_file_is_served_as_what_it_is_and_only_to_be_saved() {
        var added = li.upload(path + "/attachments", "quote.pdf", "%PDF-1.7 x")
                .expect(201)
                .body();
        var file = path + "/attachments/" + added.path("id").asString();

        var content = li.download(file);

        assertThat(content.body()).isEqualTo("%PDF-1.7 x");
        assertThat(content.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(content.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(content.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("quote.pdf");
        assertThat(li.get(path + "/attachments").items()).hasSize(1);
        World.as("wang").get(file).expect(404);
        li.delete(file).expect(204);
        li.get(file).expect(404);
    }

    @Test
    void a_page_that_calls_itself_a_picture_is_refused() {
        assertThat(li.upload(path + "/attachments", "cat.png", "<html><script>alert(1)</script>")
                        .expect(400)
                        .refusedFields())
                .containsExactly("file");
        assertThat(li.post(path + "/attachments", Map.of())
                        .expect(415)
                        .body()
                        .path("detail")
                        .asString())
                .contains("a part named \"file\"")
                .doesNotContain("bpmn");
        assertThat(li.get(path + "/attachments").items()).isEmpty();
    }

    @Test
    void the_needs_report_is_a_page_in_the_readers_language_that_nobody_else_reads() {
        var journey = Journey.of("li");
        journey.completes("li", "analyse-needs", Forms.with(Forms.needs(), "painPoints", "换线慢 <b>"));
        journey.task("li", "plan-follow-up");
        var report = "/api/customers/" + journey.id() + "/needs-report";

        var page = li.download(report);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains("Needs report · " + journey.name(), "100000–300000", "王总 · 采购部 · decider", "换线慢 &lt;b&gt;");
        assertThat(World.as("service").download(report).statusCode()).isEqualTo(200);
        assertThat(World.as("service").get("/api/notifications?limit=200").items())
                .filteredOn(alert -> alert.path("kind").asString().equals("needs-report"))
                .isNotEmpty()
                .noneMatch(alert -> alert.path("body").asString().contains("100000"));
        World.as("wang").get(report).expect(404);
        li.put("/api/customers/" + journey.id() + "/shares", Map.of("username", "wang", "canWrite", false))
                .expect(200);
        assertThat(World.as("wang").download(report).body()).contains("换线慢").doesNotContain("100000");
    }

    @Test
    void the_needs_report_is_a_file_for_those_who_may_read_the_page() throws IOException {
        var journey = Journey.registered(World::as, "li", Customers.named("换线/\"科技\" <b>" + UUID.randomUUID()));
        journey.completes("li", "analyse-needs", Forms.with(Forms.needs(), "painPoints", "换线慢，一天停产两次 <b>&amp; 龘䶮"));
        journey.task("li", "plan-follow-up");
        var report = "/api/customers/" + journey.id() + "/needs-report?format=pdf";

        var file = li.file(report);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("filename*=UTF-8''Needs%20report%20%E6%8D%A2%E7%BA%BF%20%E7%A7%91%E6%8A%80%20b%20")
                .endsWith(".pdf");
        assertThat(text(file.body()))
                .contains(
                        ("Needs report · " + journey.name()).replaceAll("\\s", ""),
                        "100000–300000",
                        "王总·采购部·decider",
                        "Firstneed检测设备",
                        "换线慢，一天停产两次<b>&amp;龘䶮",
                        "1/1");
        assertThat(file.body()).hasSizeLessThan(60_000);
        assertThat(World.as("service").file(report).statusCode()).isEqualTo(200);
        assertThat(World.as("wang")
                        .get(report)
                        .expect(404)
                        .body()
                        .path("status")
                        .asInt())
                .isEqualTo(404);
        assertThat(li.get(path + "/needs-report?format=docx").expect(400).refusedFields())
                .containsExactly("format");
    }

    @Test
    void whoever_may_not_change_the_customer_reads_no_budget_in_its_report() {
        var journey = Journey.of("li");
        journey.completes("li", "analyse-needs", Forms.needs());
        journey.task("li", "plan-follow-up");
        var customerPath = "/api/customers/" + journey.id();
        li.put(customerPath + "/shares", Map.of("username", "wang", "canWrite", false))
                .expect(200);

        assertThat(World.as("wang").download(customerPath + "/needs-report").body())
                .contains("Needs report", "王总 · 采购部 · decider")
                .doesNotContain("100000", "300000");
        assertThat(li.download(customerPath + "/needs-report").body()).contains("100000–300000");
    }

    private static String text(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private long version() {
        return li.get(path).expect(200).body().path("version").asLong();
    }

    private static Map<String, Object> edit(long version, String field, String value) {
        return Map.of("version", version, field, value);
    }

    private static String change(JsonNode change) {
        return change.path("field").asString() + " " + change.path("after").asString();
    }
}
