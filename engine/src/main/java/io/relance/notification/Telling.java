package io.relance.notification;

import io.relance.identity.User;

/** One fact on its way to one person, in that person's words. */
record Telling(User person, Fact fact, Alert alert) {}
