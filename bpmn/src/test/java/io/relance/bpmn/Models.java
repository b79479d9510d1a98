package io.relance.bpmn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The files that managers edit, as the build packs them. */
final class Models {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private Models() {}

    static List<Path> all() {
        return files(path -> true);
    }

    static List<Path> processes() {
        return files(path -> path.toString().endsWith(".bpmn"));
    }

    private static List<Path> files(Predicate<Path> wanted) {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Path root() {
        return Path.of("target", "classes", "models");
    }

    /** The elements of one kind in a process model. */
    static List<Element> elements(Path process, String kind) {
        return elements(process, BPMN, kind);
    }

    static List<Element> elements(Path process, String namespace, String kind) {
        NodeList found = parse(process).getElementsByTagNameNS(namespace, kind);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Document parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (Exception failure) {
            throw new AssertionError(file.toString(), failure);
        }
    }
}
