package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The tests in {@code src/test/stompjs}, run by Node with npm's client, which is installed when its lock file changes. */
class StompJsTest {

    private static final Path HOME = Path.of("src/test/stompjs");
    private static final Path LOCK = HOME.resolve("package-lock.json");
    private static final Path INSTALLED = HOME.resolve("node_modules/.installed-lock");

    @Test
    void theBrowsersClientIsServedInEveryWay() throws Exception {
        install();
        try (var endpoint = Endpoint.started()) {
            String output =
                    run(60, endpoint.uri().toString(), "node", "--test", "--test-reporter=tap", "client.test.mjs");
            assertThat(output).contains("# pass 12").contains("# fail 0");
        }
    }

    private static void install() throws Exception {
        if (Files.exists(INSTALLED) && Files.mismatch(LOCK, INSTALLED) < 0) {
            return;
        }
        run(120, "", "npm", "ci", "--no-audit", "--no-fund");
        Files.copy(LOCK, INSTALLED, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String run(int seconds, String url, String... command) throws IOException, InterruptedException {
        File output = File.createTempFile("stompjs", ".log", new File("target"));
        var builder = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output);
        builder.environment().put("URL", url);
        Process process = builder.start();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(output.toPath());
        assertThat(ended).as("ended in time:%n%s", text).isTrue();
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
