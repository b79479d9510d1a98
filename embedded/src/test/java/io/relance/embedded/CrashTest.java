package io.relance.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers on the data of a JVM that was killed. */
class CrashTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Queue<String> told = new ConcurrentLinkedQueue<>();

    @TempDir
    private static Path data;

    private static EmbeddedServers servers;

    @BeforeAll
    static void aJvmIsKilledAndItsServersStayBehind() throws Exception {
        Process victim = anotherJvm();
        awaitTrace(victim);
        victim.destroyForcibly().waitFor();
        servers = EmbeddedServers.start(new EmbeddedSettings(data, true, told::add));
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void what_was_left_running_is_stopped_first() {
        assertThat(told)
                .contains(
                        "Zeebe was left running by a crash and is stopped first",
                        "Redis was left running by a crash and is stopped first",
                        "PostgreSQL was left running by a crash and is stopped first");
    }

    @Test
    void the_data_is_still_there() {
        assertThat(new Database(servers.postgres()).numbers("select number from trace"))
                .containsExactly(42L);
    }

    @Test
    void a_mail_that_was_accepted_is_still_there() {
        assertThat(servers.mail().mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("li@example.org");
            assertThat(mail.subject()).isEqualTo("回访 – suivi");
            assertThat(mail.text()).isEqualTo("客户 Müller");
            assertThat(mail.html()).isEqualTo("<b>客户 Müller</b>");
        });
    }

    @Test
    void a_second_start_on_the_same_data_is_refused() {
        EmbeddedSettings same = new EmbeddedSettings(data, false, told::add);

        assertThatThrownBy(() -> EmbeddedServers.start(same))
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageContaining("Another Relance already uses the data folder");
    }

    @Test
    void a_supervised_server_that_dies_comes_back_on_its_port() {
        int port = servers.redis().uri().getPort();

        servers.redis().kill();

        await().atMost(PATIENCE).until(() -> told.contains("Redis ended unexpectedly and is started again"));
        await().atMost(PATIENCE).until(() -> Loopback.answers(port));
    }

    private static Process anotherJvm() throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words =
                List.of(java, "-Xmx128m", "-cp", classPath, ServersOfAnotherJvm.class.getName(), data.toString());
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    private static void awaitTrace(Process victim) throws IOException {
        BufferedReader output = victim.inputReader();
        String line = output.readLine();
        while (!ServersOfAnotherJvm.TRACE_IS_LEFT.equals(line)) {
            assertThat(line).as("the other JVM ended early").isNotNull();
            System.out.println(line);
            line = output.readLine();
        }
    }
}
