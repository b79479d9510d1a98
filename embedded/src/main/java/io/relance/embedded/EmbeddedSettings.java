package io.relance.embedded;

import java.nio.file.Path;

/**
 * How the servers run.
 *
 * @param data the folder that holds all data, logs and caught mails; created when missing
 * @param supervised whether a server that dies is started again, and data is safe against a power cut (tests need neither)
 * @param progress hears what happens
 */
public record EmbeddedSettings(Path data, boolean supervised, Progress progress) {

    /** For a person: supervised, durable, telling the terminal what happens. */
    public static EmbeddedSettings inFolder(Path data) {
        return new EmbeddedSettings(data, true, System.out::println);
    }
}
