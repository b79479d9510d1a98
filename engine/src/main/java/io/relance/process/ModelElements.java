package io.relance.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads one process and its elements out of a model's XML. The engine has accepted the XML, so it is well-formed BPMN; external entities are not read all the same. */
final class ModelElements {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    private static final Set<String> NOT_ELEMENTS = Set.of("sequenceFlow", "incoming", "outgoing", "extensionElements");

    private ModelElements() {}

    static List<ModelElement> in(String xml, String processId) {
        return children(parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement(), BPMN, "process")
                .filter(process -> process.getAttribute("id").equals(processId))
                .flatMap(process -> Stream.concat(Stream.of(process), descendants(process, BPMN, "*")))
                .filter(element -> element.hasAttribute("id") && !NOT_ELEMENTS.contains(element.getLocalName()))
                .map(ModelElements::read)
                .toList();
    }

    /** What the file calls an element; empty for one without a name, and where only the engine can read the file. */
    static Optional<String> nameOf(String id, byte[] file) {
        try {
            return named(id, file);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> named(String id, byte[] file) {
        return descendants(parse(file).getDocumentElement(), BPMN, "*")
                .filter(element -> element.getAttribute("id").equals(id))
                .map(element -> element.getAttribute("name").strip().replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static ModelElement read(Element element) {
        var id = element.getAttribute("id");
        var name = element.getAttribute("name").strip();
        return new ModelElement(id, name.isEmpty() ? id : name, element.getLocalName(), step(element));
    }

    private static @Nullable Integer step(Element element) {
        return children(element, BPMN, "extensionElements")
                .flatMap(extensions -> descendants(extensions, ZEEBE, "property"))
                .filter(property -> property.getAttribute("name").equals("step"))
                .map(property -> property.getAttribute("value"))
                .filter(value -> value.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Element> descendants(Element parent, String namespace, String name) {
        var found = parent.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static Stream<Element> children(Element parent, String namespace, String name) {
        return descendants(parent, namespace, name).filter(element -> element.getParentNode() == parent);
    }

    private static Document parse(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (Exception unreadable) {
            throw new IllegalArgumentException("Not BPMN: " + unreadable.getMessage(), unreadable);
        }
    }
}
