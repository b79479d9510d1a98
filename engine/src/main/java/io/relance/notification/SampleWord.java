package io.relance.notification;

/** A name that a template may use, and what a sample fact says for it; {@code list[].name} stands within the section {@code list}. */
public record SampleWord(String name, String sample) {}
