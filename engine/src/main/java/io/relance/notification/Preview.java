package io.relance.notification;

import java.util.List;

/**
 * What people would read of a sample fact.
 *
 * @param text the mail for whoever reads plain text; its subject is the title
 * @param html the same mail as a page
 * @param unknown names in the template that no fact of this kind is known to have; nothing is said in their place
 */
public record Preview(String title, String body, String text, String html, List<String> unknown) {}
