package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser: {@code ui/e2e/journey.mjs} against this application. */
class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "browser").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void somebody_signs_in_is_alerted_live_and_completes_the_task() throws Exception {
        var output = folder.resolve("output").toFile();
        var browser = browser(output);
        try {
            assertThat(browser.waitFor(4, TimeUnit.MINUTES)).as("done in time").isTrue();
            assertThat(browser.exitValue())
                    .as("%s%nScreenshots: %s", Files.readString(output.toPath()), SCREENSHOTS)
                    .isZero();
        } finally {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly();
        }
    }

    private static Process browser(File output) throws Exception {
        var builder = new ProcessBuilder("node", "e2e/journey.mjs", SCREENSHOTS.toString())
                .directory(new File("ui"))
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().put("BASE_URL", World.address().toString());
        return builder.start();
    }
}
