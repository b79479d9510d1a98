package io.relance.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The binaries and the cluster of PostgreSQL, and the command lines that act on them. */
record PostgresFolder(Path bin, Path cluster, Path log) {

    static PostgresFolder in(DataFolder data) {
        Path bin = PostgresBinaries.unpackedIn(data.folder("bin/postgresql"));
        return new PostgresFolder(bin, data.file("postgresql"), data.log("postgresql"));
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and owns the same files. */
    List<String> command(String tool, String... arguments) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            words.addAll(List.of("/usr/bin/unshare", "-U"));
        }
        words.add(bin.resolve(tool).toString());
        words.addAll(List.of("-D", cluster.toString()));
        words.addAll(List.of(arguments));
        return words;
    }

    void initialise(String user, String password) {
        if (Files.exists(cluster.resolve("initialised"))) {
            return;
        }
        try {
            deleteUnfinished();
            Path secret = Files.writeString(cluster.resolveSibling("postgresql.secret"), password);
            run(
                    "initdb",
                    "--username",
                    user,
                    "--pwfile",
                    secret.toString(),
                    "--auth",
                    "scram-sha-256",
                    "--no-sync",
                    "--encoding",
                    "UTF8",
                    "--locale",
                    "C",
                    "--locale-provider",
                    "builtin",
                    "--builtin-locale",
                    "C.UTF-8");
            Files.delete(secret);
            Files.writeString(cluster.resolve("initialised"), "");
        } catch (IOException failure) {
            throw new EmbeddedFailure("The database cluster cannot be made in %s.".formatted(cluster), failure);
        }
    }

    private void deleteUnfinished() throws IOException {
        if (Files.exists(cluster)) {
            try (Stream<Path> parts = Files.walk(cluster)) {
                parts.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    /** Open connections are ended and everything is written, which SIGTERM would not do. */
    void stopFast() {
        run("pg_ctl", "stop", "--mode", "fast", "--no-wait");
    }

    private void run(String tool, String... arguments) {
        try {
            int code = new ChildCommand(command(tool, arguments), Map.of(), log)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new EmbeddedFailure("PostgreSQL's %s failed (exit code %d); see %s.".formatted(tool, code, log));
            }
        } catch (IOException failure) {
            throw new EmbeddedFailure("PostgreSQL's %s cannot be started.".formatted(tool), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedFailure("Interrupted while waiting for PostgreSQL's %s.".formatted(tool), interrupted);
        }
    }
}
