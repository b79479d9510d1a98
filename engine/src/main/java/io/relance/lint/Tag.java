package io.relance.lint;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of a model's XML, read by what the engine's models use of XML. */
record Tag(Element element) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";

    String type() {
        return element.getLocalName();
    }

    /** Empty without it. */
    String attribute(String name) {
        return element.getAttribute(name).strip();
    }

    /** With the blanks that it was written with. */
    String verbatim(String name) {
        return element.getAttribute(name);
    }

    String id() {
        return attribute("id");
    }

    /** What people call it: its name, or its id where it has none. */
    String label() {
        var name = attribute("name").replaceAll("\\s+", " ");
        return name.isEmpty() ? id() : name;
    }

    boolean isBpmn() {
        return BPMN.equals(element.getNamespaceURI());
    }

    Stream<Tag> children() {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(child -> new Tag((Element) child));
    }

    /** The children of this name, of whatever namespace: none of ours means two things by one name. */
    Stream<Tag> children(String type) {
        return children().filter(child -> child.type().equals(type));
    }

    Optional<Tag> child(String type) {
        return children(type).findFirst();
    }

    /** Everything below it, in the order of the file. */
    Stream<Tag> descendants() {
        var nodes = element.getElementsByTagNameNS("*", "*");
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> new Tag((Element) nodes.item(i)));
    }

    Stream<Tag> descendants(String type) {
        return descendants().filter(tag -> tag.type().equals(type));
    }

    Optional<Tag> parent() {
        return Optional.ofNullable(element.getParentNode())
                .filter(Element.class::isInstance)
                .map(Node.class::cast)
                .map(parent -> new Tag((Element) parent));
    }

    /** What the engine's extension of this name says of the element. */
    Optional<Tag> extension(String type) {
        return extensions(type).findFirst();
    }

    Stream<Tag> extensions(String type) {
        return children("extensionElements")
                .flatMap(Tag::children)
                .filter(tag -> ZEEBE.equals(tag.element().getNamespaceURI())
                        && tag.type().equals(type));
    }

    /** An attribute of an extension; empty without either. */
    String extension(String type, String attribute) {
        return extension(type).map(tag -> tag.attribute(attribute)).orElse("");
    }

    String text() {
        return element.getTextContent().strip();
    }
}
