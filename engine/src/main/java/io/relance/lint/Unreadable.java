package io.relance.lint;

import io.relance.process.Resource;
import io.relance.refusal.FieldError;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xml.sax.SAXParseException;

/** A file that is none of what its name says, told as whoever sent it can mend it. */
final class Unreadable extends IllegalArgumentException {

    /** How UTF-8 files of some editors begin, read byte by byte. */
    private static final String UTF_8_MARK = "^\u00ef\u00bb\u00bf";

    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*\\sencoding=[\"']([^\"']+)");

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
        if (!text.replaceFirst(UTF_8_MARK, "").stripLeading().startsWith("<")) {
            return because(file, "not-xml");
        }
        if (!isInItsCharset(file.content(), text)) {
            return because(file, "wrong-charset");
        }
        return failure instanceof SAXParseException place
                ? because(
                        file,
                        "not-well-formed",
                        String.valueOf(place.getLineNumber()),
                        String.valueOf(place.getColumnNumber()))
                : because(file, "unreadable", String.valueOf(failure.getMessage()));
    }

    private static boolean isInItsCharset(byte[] content, String text) {
        var declared = ENCODING.matcher(text);
        try {
            var charset = declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).hasRemaining();
        } catch (CharacterCodingException | IllegalArgumentException unknown) {
            return false;
        }
    }
}
