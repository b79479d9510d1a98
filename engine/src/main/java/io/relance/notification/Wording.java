package io.relance.notification;

/** A detail that has its own words in each language, such as the name of an industry. */
public record Wording(String zh, String en) {}
