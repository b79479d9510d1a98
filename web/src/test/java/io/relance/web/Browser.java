package io.relance.web;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;

/** Keeps cookies, as a browser does; whether a request carries the CSRF proof is up to the test. */
record Browser(URI base, CookieManager cookies, HttpClient http) {

    static Browser at(URI base) {
        var cookies = new CookieManager();
        return new Browser(
                base, cookies, HttpClient.newBuilder().cookieHandler(cookies).build());
    }

    static Browser signedIn(URI base, String username) {
        var browser = at(base);
        browser.signIn(username, Caller.PASSWORD).expect(200);
        return browser;
    }

    Answer signIn(String username, String password) {
        return send("POST", "/api/session", Map.of("username", username, "password", password), "");
    }

    Answer get(String path) {
        return send("GET", path, Map.of(), "");
    }

    Answer postWithProof(String path, Object body) {
        return send("POST", path, body, cookie("XSRF-TOKEN"));
    }

    Answer postWithoutProof(String path, Object body) {
        return send("POST", path, body, "");
    }

    Answer sendWithProof(String method, String path, Object body) {
        return send(method, path, body, cookie("XSRF-TOKEN"));
    }

    Answer signOut() {
        return send("DELETE", "/api/session", Map.of(), cookie("XSRF-TOKEN"));
    }

    String token() {
        return postWithProof("/api/tokens", Map.of("name", "test"))
                .expect(201)
                .body()
                .path("token")
                .asString();
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private Answer send(String method, String path, Object body, String proof) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Answer.JSON.writeValueAsString(body)));
        if (!proof.isEmpty()) {
            request.header("X-XSRF-TOKEN", proof);
        }
        return Caller.send(http, request.build());
    }
}
