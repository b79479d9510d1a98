package io.relance.lint;

import io.relance.process.Resource;
import io.relance.refusal.FieldError;
import java.io.CharConversionException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.xml.sax.SAXParseException;

/** A file that is none of what its name says, told as whoever sent it can mend it. */
final class Unreadable extends IllegalArgumentException {

    private final transient FieldError error;

    private Unreadable(FieldError error) {
        super(error.toString());
        this.error = error;
    }

    FieldError error() {
        return error;
    }

    static Unreadable because(Resource file, String code, Object... more) {
        var arguments =
                Stream.concat(Stream.<Object>of(file.name()), Stream.of(more)).toList();
        return new Unreadable(new FieldError(file.name(), "model." + code, List.copyOf(arguments)));
    }

    /** Why the parser gave up. Its own words are for programmers, and in the server's language. */
    static Unreadable xml(Resource file, Exception failure) {
        var text = new String(file.content(), StandardCharsets.ISO_8859_1);
        if (text.contains("<!DOCTYPE")) {
            return because(file, "with-doctype");
        }
        if (failure instanceof CharConversionException || failure instanceof UnsupportedEncodingException) {
            return because(file, "wrong-charset");
        }
        if (!text.contains("<")) {
            return because(file, "not-xml");
        }
        return failure instanceof SAXParseException place
                ? because(
                        file,
                        "not-well-formed",
                        String.valueOf(place.getLineNumber()),
                        String.valueOf(place.getColumnNumber()))
                : because(file, "unreadable", String.valueOf(failure.getMessage()));
    }
}
