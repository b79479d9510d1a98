package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What nobody means is refused by the field that it stands in, and is no fault of the server. */
class BadInputTest {

    private static final String A_MEGABYTE = "x".repeat(1 << 20);

    private final Caller li = World.as("li");
    private final JsonNode customer =
            li.post("/api/customers", Customers.one()).expect(201).body();
    private final String id = customer.path("id").asString();
    private final String path = "/api/customers/" + id;

    @Test
    void a_position_where_no_page_of_the_list_ended() {
        for (var position : List.of(
                "value|desc|%s|1.2.3",
                "value|desc|%s|.",
                "nextTask|asc|%s|9999-99-99 99:99:99+00",
                "nextTask|asc|%s|999999-01-01 00:00:00+00",
                "name|asc|%s|a\0b",
                "newest|desc|%s|x",
                "newest|desc|x|%s")) {
            var sort = position.substring(0, position.indexOf('|'));
            assertThat(li.get("/api/customers?sort=%s&cursor=%s", sort, cursor(position.formatted(id)))
                            .expect(400)
                            .refusedFields())
                    .as(position)
                    .containsExactly("cursor");
        }
    }

    @Test
    void a_position_where_no_page_of_the_timeline_ended() {
        for (var position : List.of(
                "2026-01-01T00:00:00Z",
                "2026-01-01T00:00:00Z,a\0b",
                "+300000-01-01T00:00:00Z,x",
                "-1000000000-01-01T00:00:00Z,x")) {
            assertThat(li.get(path + "/timeline?cursor=" + cursor(position))
                            .expect(400)
                            .refusedFields())
                    .as(position)
                    .containsExactly("cursor");
        }
    }

    @Test
    void an_id_in_a_spelling_that_only_some_can_read_is_read() {
        assertThat(li.get("/api/customers?team=1-1-1-1-1").expect(200).items()).isEmpty();
        assertThat(li.get("/api/customers?team=east").expect(400).refusedFields())
                .containsExactly("team");
    }

    @Test
    void a_version_that_no_customer_ever_has() {
        var version = new BigInteger("99999999999999999999999");

        assertThat(li.patch(path, Map.of("version", version, "remarks", "x"))
                        .expect(400)
                        .refusedFields())
                .containsExactly("version");
    }

    @Test
    void a_file_whose_name_is_not_what_it_looks_like() {
        assertThat(li.upload(path + "/attachments", "invoice\u202Efdp.txt", "x")
                        .expect(400)
                        .refusedFields())
                .containsExactly("file");
        assertThat(li.upload(path + "/attachments", "../../名片.txt", "x")
                        .expect(201)
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("名片.txt");
    }

    @Test
    void a_day_without_a_day_in_a_file_of_customers() {
        var preview = li.upload("/api/customers/imports/preview", "a.csv", "客户名称,首次接触时间\nx,T")
                .expect(200)
                .body();

        assertThat(preview.path("faults").path(0).valueStream())
                .anySatisfy(fault -> assertThat(fault.path("field").asString()).isEqualTo("firstContactOn"));
    }

    @Test
    void a_file_of_customers_that_is_larger_than_is_taken() {
        var refused = Caller.send(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(li.base().resolve("/api/customers/imports/preview"))
                        .header("Authorization", "Bearer " + li.token())
                        .header("Accept-Language", "en")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofInputStream(() -> megabytes(103)))
                        .build());

        refused.expect(413);
        assertThat(refused.body().path("title").asString()).isEqualTo("Too large");
    }

    private static InputStream megabytes(int count) {
        var head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        var content = IntStream.range(0, count).mapToObj(i -> bytes(A_MEGABYTE));
        var parts = Stream.of(Stream.of(bytes(head)), content, Stream.of(bytes("\r\n--b--\r\n")))
                .flatMap(each -> each)
                .toList();
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String cursor(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
