package io.relance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process takes: the bytes of live objects after a full collection, as jcmd counts them, and what is resident. */
record Memory(long live, long resident) {

    /** The histogram is kept beside the results, under the name given. */
    static Memory of(long pid, String name) {
        var histogram = histogram(pid);
        Output.write(name + ".histogram", histogram);
        var total = histogram.stripTrailing().lines().toList().getLast().trim().split("\\s+");
        return new Memory(Long.parseLong(total[2]), resident(pid));
    }

    long heapPerConnection(Memory before, int connections) {
        return (live - before.live) / connections;
    }

    long residentPerConnection(Memory before, int connections) {
        return (resident - before.resident) / connections;
    }

    private static String histogram(long pid) {
        try {
            var jcmd = new ProcessBuilder(Jdk.tool("jcmd"), Long.toString(pid), "GC.class_histogram").start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 0 where there is no /proc. */
    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException noProc) {
            return 0;
        }
    }
}
