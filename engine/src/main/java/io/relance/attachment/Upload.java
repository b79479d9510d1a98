package io.relance.attachment;

import io.relance.refusal.Checks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

/**
 * A file that somebody sends.
 *
 * @param name as its sender calls it; folders before it are left out
 */
public record Upload(UUID customerId, @Nullable UUID interactionId, String name, Flux<DataBuffer> content) {

    private static final int LONGEST = 200;

    public Upload {
        name = name.replaceFirst("(?s).*[/\\\\]", "").strip();
        new Checks()
                .requiredText("file", name, LONGEST)
                .that(name.chars().noneMatch(Upload::isHidden), "file", "characters")
                .orRefuse();
    }

    /** What is not to be seen but turns the letters round, so that a program looks like a picture. */
    private static boolean isHidden(int character) {
        return Character.isISOControl(character)
                || character >= '\u202A' && character <= '\u202E'
                || character >= '\u2066' && character <= '\u2069';
    }
}
