package io.relance.attachment;

import io.relance.refusal.InvalidInput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** Looks at a content as it flows by: how it begins, how long it is and its digest. Refuses as soon as it is too long or of another kind than its name says. */
final class Measured {

    private final String name;
    private final long most;
    private final MessageDigest digest;
    private final byte[] head = new byte[FileKind.HEAD];
    private int known;
    private long size;

    Measured(String name, long most) {
        this.name = name;
        this.most = most;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Hands the buffer on, or releases it and refuses. */
    DataBuffer add(DataBuffer buffer) {
        try {
            look(buffer);
            return buffer;
        } catch (InvalidInput refused) {
            DataBufferUtils.release(buffer);
            throw refused;
        }
    }

    private void look(DataBuffer buffer) {
        size += buffer.readableByteCount();
        if (size > most) {
            throw InvalidInput.in("file", "file-too-large", most / (1024 * 1024));
        }
        try (var parts = buffer.readableByteBuffers()) {
            while (parts.hasNext()) {
                var part = parts.next();
                var beginning = part.duplicate();
                var more = Math.min(head.length - known, beginning.remaining());
                beginning.get(head, known, more);
                known += more;
                digest.update(part);
            }
        }
        if (known == head.length) {
            var refusedAtOnce = kind();
        }
    }

    FileKind kind() {
        return FileKind.of(name, Arrays.copyOf(head, known))
                .orElseThrow(() -> InvalidInput.in("file", "file-kind", FileKind.endingsTaken()));
    }

    long size() {
        return size;
    }

    /** Once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
