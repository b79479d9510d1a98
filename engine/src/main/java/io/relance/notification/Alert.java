package io.relance.notification;

/** A fact in the words of one recipient, as plain text. */
record Alert(String title, String body) {}
