package io.relance.bench;

import java.nio.file.Path;

/** The programs of the JDK that runs this. */
final class Jdk {

    private Jdk() {}

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
