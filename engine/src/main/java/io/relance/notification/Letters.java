package io.relance.notification;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Letters to customers. Their words are templates like those of alerts, which managers edit: the first line is the subject. Around
 * them stands what no template leaves out: the link, who writes, and how to say no.
 */
@Component
public class Letters {

    static final String KIND = "letter.";

    private static final Wording NO_MORE = new Wording("退订此类邮件：", "No more such mails: ");

    private final Templates templates;

    Letters(Templates templates) {
        this.templates = templates;
    }

    /**
     * @param letter what it is about, such as {@code greeting}
     * @param words what the template may say; {@code sender}, {@code senderEmail}, {@code link} and {@code unsubscribe} stand around it
     * @param note what follows the words, as it is
     */
    public Written write(String letter, Language language, Map<String, Object> words, @Nullable String note) {
        return written(templates.alert(KIND + letter, language, words), language, words, note);
    }

    Written written(Alert letter, Language language, Map<String, Object> words, @Nullable String note) {
        var lines = new ArrayList<>(letter.body().lines().toList());
        requireNonNullElse(note, "").lines().forEach(lines::add);
        return new Written(letter.title(), text(lines, words, language), html(lines, words, language));
    }

    static boolean isOne(String kind) {
        return kind.startsWith(KIND);
    }

    private static String text(List<String> lines, Map<String, Object> words, Language language) {
        var all = new ArrayList<>(lines);
        all.add(words.getOrDefault("link", "").toString());
        all.add("");
        all.add(words.get("sender") + "\n" + words.get("senderEmail"));
        if (!words.getOrDefault("unsubscribe", "").toString().isEmpty()) {
            all.add("\n" + language.say(NO_MORE) + words.get("unsubscribe"));
        }
        return String.join("\n", all).strip() + "\n";
    }

    /** Whatever a letter says, it is text: the page escapes it. */
    private String html(List<String> lines, Map<String, Object> words, Language language) {
        var content = new HashMap<>(words);
        content.put("lines", lines);
        return templates.letterPage(language, content);
    }

    /** As it is sent. */
    public record Written(String subject, String text, String html) {}
}
