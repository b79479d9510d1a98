package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A survey as the customer's browser sees it: no account, no cookie of ours. */
class SurveyPageTest {

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void a_survey_is_answered_once() throws Exception {
        var survey = Survey.open(Duration.ofDays(1));

        assertThat(get(survey.token(), "zh-CN").body()).contains("推荐给同行或朋友", "lang=\"zh-CN\"");
        assertThat(get(survey.token(), "de").body()).contains("recommend us", "lang=\"en\"");
        assertThat(post(survey.token(), "score=9&comment=%E5%BE%88%E5%A5%BD").body())
                .contains("Thank you");

        assertThat(survey.answer()).isEqualTo("9 很好");
        assertThat(post(survey.token(), "score=1").body()).contains("already");
        assertThat(get(survey.token(), "en").body()).contains("already");
        assertThat(survey.answer()).isEqualTo("9 很好");
    }

    @Test
    void what_is_no_score_is_asked_for_again_and_nothing_is_stored() throws Exception {
        var survey = Survey.open(Duration.ofDays(1));

        for (var wrong :
                new String[] {"", "score=", "score=11", "score=-1", "score=x", "score=9&comment=" + "x".repeat(2001)}) {
            var page = post(survey.token(), wrong);
            assertThat(page.statusCode()).isEqualTo(400);
            assertThat(page.body()).contains("Please choose", "<form");
        }
        assertThat(survey.answer()).isNull();
    }

    @Test
    void what_was_written_is_still_there_when_the_score_is_asked_for_again() throws Exception {
        var survey = Survey.open(Duration.ofDays(1));

        var page = post(survey.token(), "comment=%3C%2Ftextarea%3E%3Cb%3Egood").body();

        assertThat(page).contains("&lt;/textarea&gt;&lt;b&gt;good</textarea>").doesNotContain("<b>good");
    }

    @Test
    void a_link_that_nobody_was_given_and_one_whose_time_is_over_look_alike() throws Exception {
        var over = Survey.open(Duration.ofDays(-1));

        for (var token : new String[] {"unknown", over.token()}) {
            var page = get(token, "zh-CN");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("找不到这份调查").doesNotContain("<form");
            assertThat(post(token, "score=9").statusCode()).isEqualTo(404);
        }
        assertThat(over.answer()).isNull();
    }

    @Test
    void the_page_makes_no_session() throws Exception {
        var page = get(Survey.open(Duration.ofDays(1)).token(), "en");

        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION"));
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    /** From an address of its own, so that no other test is held up. */
    @Test
    void whoever_tries_links_out_is_held_up_and_nobody_else() throws Exception {
        var address = URI.create("http://127.0.0.1:" + World.address().getPort() + "/survey/guessed");
        var guess =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        try (var guesser = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.77"))
                .build()) {
            HttpResponse<String> last = guesser.send(guess, BodyHandlers.ofString());
            for (int again = 0; again < 300 && last.statusCode() != 429; again++) {
                last = guesser.send(guess, BodyHandlers.ofString());
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(get("unknown", "en").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String token, String language) throws IOException, InterruptedException {
        return send(token, HttpRequest.newBuilder().GET().header("Accept-Language", language));
    }

    private HttpResponse<String> post(String token, String form) throws IOException, InterruptedException {
        return send(
                token,
                HttpRequest.newBuilder()
                        .POST(BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept-Language", "en"));
    }

    private HttpResponse<String> send(String token, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var address = URI.create(World.address() + "/survey/" + token);
        return browser.send(
                request.uri(address)
                        .header("Accept", "text/html")
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                BodyHandlers.ofString());
    }

    /** A survey as the building block makes it. */
    private record Survey(UUID id, String token) {

        static Survey open(Duration left) {
            var token = UUID.randomUUID().toString();
            var customer = World.as("li")
                    .post("/api/customers", Customers.one())
                    .expect(201)
                    .body()
                    .path("id")
                    .asString();
            var now = World.clock().now();
            var id = UUID.randomUUID();
            var made = Rows.first(
                    "insert into survey (id, customer_id, token_hash, reason, sent_at, expires_at) values (?::uuid, ?::uuid, ?, 'closing', ?::timestamptz, ?::timestamptz) returning id::text",
                    id.toString(),
                    customer,
                    hash(token),
                    now.toString(),
                    now.plus(left).toString());
            return new Survey(UUID.fromString(made), token);
        }

        String answer() {
            return Rows.first(
                    "select score || ' ' || coalesce(comment, '') from survey where id = ?::uuid", id.toString());
        }

        private static byte[] hash(String token) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        }
    }
}
