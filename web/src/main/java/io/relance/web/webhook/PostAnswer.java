package io.relance.web.webhook;

import org.springframework.http.HttpHeaders;

/** What the other side said; of a body that is too long nothing. */
public record PostAnswer(int status, HttpHeaders headers, String body) {

    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
