package io.relance.notification;

import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A version of a manager's words as this node uses it, and why it failed first, if it ever did. */
final class Revision {

    private final TemplateText source;
    private final @Nullable Lines lines;
    private final AtomicReference<@Nullable String> reason;
    private volatile boolean reported;

    private Revision(TemplateText source, @Nullable Lines lines, @Nullable String reason) {
        this.source = source;
        this.lines = lines;
        this.reason = new AtomicReference<@Nullable String>(reason);
    }

    /** What cannot be read is kept as well, so that it is tried once. */
    static Revision of(TemplateText source, Book book) {
        try {
            return new Revision(source, book.compile(source.text()), null);
        } catch (RuntimeException unreadable) {
            return new Revision(source, null, reason(unreadable));
        }
    }

    boolean is(TemplateText text) {
        return source.equals(text);
    }

    /** Empty where these words cannot be used. */
    Optional<Alert> alert(Map<String, Object> words) {
        try {
            return Optional.ofNullable(lines).map(known -> known.alertWithinBounds(words));
        } catch (RuntimeException failure) {
            reason.compareAndSet(null, reason(failure));
            return Optional.empty();
        }
    }

    /** The failure that nobody has taken note of yet. */
    Optional<BrokenTemplate> unreported() {
        return Optional.ofNullable(reason.get())
                .filter(why -> !reported)
                .map(why -> new BrokenTemplate(source.kind(), source.language(), source.version(), why));
    }

    void reported() {
        reported = true;
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof InvalidInput input
                ? input.errors().stream().map(Revision::said).collect(Collectors.joining("; "))
                : String.valueOf(failure.getMessage());
    }

    /** The first argument is the line, the second the name that stands there. */
    private static String said(FieldError error) {
        var what = error.code().replaceFirst("^template\\.", "").replace('-', ' ');
        return "line %s: %s %s"
                .formatted(error.arguments().getFirst(), what, error.arguments().get(1))
                .strip();
    }
}
