package io.relance.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** Where the build put the broker and the exporter. */
record Distribution(Path brokerHome, Path exporterJar, Path moduleTarget) {

    static Distribution ofThisBuild() {
        Properties built = new Properties();
        try (InputStream file = Distribution.class.getResourceAsStream("/relance-embedded.properties")) {
            built.load(Objects.requireNonNull(file));
        } catch (IOException failure) {
            throw new EmbeddedFailure("The embedded servers cannot read where the build put the broker.", failure);
        }
        return new Distribution(
                path(built, "relance.broker-home"),
                path(built, "relance.exporter-jar"),
                path(built, "relance.module-target"));
    }

    private static Path path(Properties built, String name) {
        return Path.of(System.getProperty(name, built.getProperty(name))).normalize();
    }

    void mustBeThere() {
        require(brokerHome.resolve("lib"), "The Zeebe broker is not unpacked at %s; run the Maven build first.");
        require(exporterJar, "The exporter is not built at %s; run the Maven build first.");
    }

    private static void require(Path path, String sentence) {
        if (!Files.exists(path)) {
            throw new EmbeddedFailure(sentence.formatted(path));
        }
    }
}
