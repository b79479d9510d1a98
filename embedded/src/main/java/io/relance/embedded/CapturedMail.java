package io.relance.embedded;

import java.time.Instant;

/** A mail as SMTP received it for one recipient; a part that it did not have is empty. */
public record CapturedMail(String to, String subject, String text, String html, Instant receivedAt) {}
