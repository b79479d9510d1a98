package io.relance.notification;

import io.relance.refusal.FieldError;
import io.relance.refusal.InvalidInput;
import io.relance.time.BusinessTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows what people would read, before anybody does. */
@Component
public class Previews {

    private static final String LINK = "/tasks/42";

    private final Templates templates;
    private final AlertWriter writer;
    private final Letters letters;
    private final BusinessTime time;

    Previews(Templates templates, AlertWriter writer, Letters letters, BusinessTime time) {
        this.templates = templates;
        this.writer = writer;
        this.letters = letters;
        this.time = time;
    }

    /** Fails with {@link InvalidInput} when the text cannot be read, or says nothing of the sample. */
    public Preview of(String kind, Language language, String text) {
        var book = templates.book(language);
        var words = sample(kind, language);
        var lines = book.compile(text);
        refuse(NoWords.in(text, words));
        var alert = alert(lines, words);
        var mail = mail(kind, alert, language, words);
        return new Preview(
                alert.title(),
                alert.body(),
                mail.text(),
                mail.html(),
                Vocabulary.unknown(text, templates.builtIn(kind, language), words, book));
    }

    private Letters.Written mail(String kind, Alert alert, Language language, Map<String, Object> words) {
        return Letters.isOne(kind)
                ? letters.written(alert, language, words, null)
                : new Letters.Written(
                        alert.title(),
                        writer.text(alert, LINK, List.of()),
                        writer.html(alert, LINK, List.of(), language));
    }

    /** What a template of this kind may name. */
    public List<SampleWord> words(String kind, Language language) {
        return Vocabulary.all(sample(kind, language)).toList();
    }

    private Map<String, Object> sample(String kind, Language language) {
        var names = Vocabulary.of(templates.builtIn(kind, language), templates.book(language));
        return writer.words(new Samples(time.now()).of(kind, names), language);
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private static Alert alert(Lines lines, Map<String, Object> words) {
        try {
            return lines.alertWithinBounds(words);
        } catch (TemplateFailure failure) {
            throw InvalidInput.in("text", "template." + failure.code(), "1", "");
        } catch (RuntimeException failure) {
            throw InvalidInput.in("text", "template.unreadable", "1", String.valueOf(failure.getMessage()));
        }
    }
}
