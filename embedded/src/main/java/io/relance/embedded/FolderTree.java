package io.relance.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with all that is in it. */
record FolderTree(Path root) {

    void delete() {
        list(Files::walk).stream().sorted(Comparator.reverseOrder()).forEach(FolderTree::deleteOne);
    }

    List<Path> children() {
        return list(Files::list);
    }

    private List<Path> list(Listing listing) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> paths = listing.of(root)) {
            return paths.toList();
        } catch (IOException failure) {
            throw new EmbeddedFailure("The folder %s cannot be read.".formatted(root), failure);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new EmbeddedFailure("%s cannot be deleted.".formatted(path), failure);
        }
    }

    private interface Listing {
        Stream<Path> of(Path folder) throws IOException;
    }
}
