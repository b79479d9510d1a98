package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser: whole journeys of {@code ui/e2e} against this application. */
class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "browser").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void somebody_signs_in_is_alerted_live_and_completes_the_task() throws Exception {
        goes("journey.mjs");
    }

    @Test
    void a_rep_records_what_was_said_bought_and_asked_and_the_manager_hands_the_customer_over() throws Exception {
        goes("record.mjs");
    }

    private void goes(String journey) throws Exception {
        var output = folder.resolve("output").toFile();
        var browser = browser(journey, output);
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

    private static Process browser(String journey, File output) throws Exception {
        var builder = new ProcessBuilder("node", "e2e/" + journey, SCREENSHOTS.toString())
                .directory(new File("ui"))
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().put("BASE_URL", World.address().toString());
        return builder.start();
    }
}
