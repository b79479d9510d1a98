package io.relance.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What is said. Each channel takes of it what it can show.
 *
 * @param link the page that it opens, as in {@code /tasks/42}
 * @param thread what belongs together in a mailbox has the same, such as the customer's id
 */
public record Content(
        String subject,
        String text,
        String html,
        String link,
        @Nullable String thread) {}
