package io.relance.delivery;

/**
 * A mail as its reader will see it.
 *
 * @param replyTo where an answer goes; empty where nobody reads answers
 */
public record Mail(String to, String subject, String text, String html, String replyTo) {}
