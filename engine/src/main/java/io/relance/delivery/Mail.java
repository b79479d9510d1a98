package io.relance.delivery;

/** A mail as its reader will see it. */
public record Mail(String to, String subject, String text, String html) {}
