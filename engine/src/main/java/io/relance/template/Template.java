package io.relance.template;

import io.relance.notification.SampleWord;
import java.util.List;

/**
 * The words of a kind in one language.
 *
 * @param text what holds now; the first line is the title
 * @param builtIn what holds once it is reset
 * @param words the names that it may use
 * @param versions what was saved, the newest first
 */
public record Template(
        TemplateState state, String text, String builtIn, List<SampleWord> words, List<TemplateVersion> versions) {}
