package io.relance.notification;

/** A version that could not be used, for this reason, so that people were told in the built-in words. */
public record BrokenTemplate(String kind, Language language, int version, String reason) {}
