package io.relance.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;

/** The words of one kind of alert: a template whose first line is the title and whose rest is the body, in plain text. */
record Lines(String text, Template title, Template body) {

    /** Stands where no word is said, and is never read: no text of ours can hold it. */
    static final String NO_WORD = "\0";

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_BODY = 50_000;

    static Lines of(String text, Mustache.Compiler compiler) {
        var end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        return new Lines(
                text,
                compiler.compile(text.substring(0, end)),
                compiler.compile(text.substring(end).stripLeading()));
    }

    Alert alert(Map<String, Object> words) {
        return alert(title.execute(words), body.execute(words));
    }

    /** As whoever trusts the author less: what says nothing, too much or without end fails. */
    Alert alertWithinBounds(Map<String, Object> words) {
        var alert = alert(Bounds.run(title, words, LONGEST_TITLE), Bounds.run(body, words, LONGEST_BODY));
        if (alert.title().isEmpty()) {
            throw new TemplateFailure("title-empty");
        }
        return alert;
    }

    private static Alert alert(String title, String body) {
        return new Alert(
                title.replace(NO_WORD, "").strip().replaceAll("\\s+", " "),
                body.replace(NO_WORD, "").strip());
    }
}
