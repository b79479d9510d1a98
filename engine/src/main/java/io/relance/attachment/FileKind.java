package io.relance.attachment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that are taken, known by how their content begins. A name that says another kind is not believed. */
enum FileKind {
    PDF("application/pdf", "255044462d", "pdf"),
    PNG("image/png", "89504e470d0a1a0a", "png"),
    JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg"),
    GIF("image/gif", "47494638", "gif"),
    WEBP("image/webp", "52494646........57454250", "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "504b0304", "pptx"),
    ZIP("application/zip", "504b0304", "zip"),
    DOC("application/msword", "d0cf11e0a1b11ae1", "doc"),
    XLS("application/vnd.ms-excel", "d0cf11e0a1b11ae1", "xls"),
    PPT("application/vnd.ms-powerpoint", "d0cf11e0a1b11ae1", "ppt"),
    MP3("audio/mpeg", "(494433|fff[23ab])", "mp3"),
    M4A("audio/mp4", "........66747970", "m4a", "mp4"),
    TEXT("text/plain", "", "txt", "csv", "md");

    /** So many bytes tell the kind. */
    static final int HEAD = 512;

    private final String mediaType;
    private final String beginning;
    private final List<String> endings;

    FileKind(String mediaType, String beginning, String... endings) {
        this.mediaType = mediaType;
        this.beginning = beginning;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** What a file of that name with that beginning is; empty when it is not what its name says, or not taken. */
    static Optional<FileKind> of(String name, byte[] head) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst()
                .filter(kind -> kind.begins(head));
    }

    static String endingsTaken() {
        return Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).collect(Collectors.joining(", "));
    }

    private boolean begins(byte[] head) {
        if (this == TEXT) {
            return isText(head);
        }
        return HexFormat.of().formatHex(head).matches(beginning + ".*");
    }

    /** UTF-8, whose last character may be cut off, or without it a Chinese encoding; in neither case a control character. */
    private static boolean isText(byte[] head) {
        for (var each : head) {
            if (each >= 0 && each < 0x20 && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                return false;
            }
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var utf8 = !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(HEAD + 1), false)
                .isError();
        return utf8 || isGb(head);
    }

    private static boolean isGb(byte[] head) {
        var decoder = Charset.forName("GB18030").newDecoder();
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(HEAD + 1), false)
                .isError();
    }
}
