package io.relance.notification;

/** One version of what managers have made of the words of a kind. */
public record TemplateText(String kind, Language language, int version, String text) {}
