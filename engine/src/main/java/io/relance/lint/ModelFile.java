package io.relance.lint;

import io.relance.process.Resource;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.xml.sax.helpers.DefaultHandler;

/** A BPMN or DMN file of a deployment, read. A document type is refused, so that no entity is ever resolved. */
record ModelFile(String name, Tag root) {

    /** @throws Unreadable with a reason */
    static ModelFile read(Resource resource) {
        var root = new Tag(parse(resource).getDocumentElement());
        var isModel = root.type().equals("definitions")
                && (resource.is(".dmn")
                        ? String.valueOf(root.element().getNamespaceURI()).contains("/DMN/")
                        : root.isBpmn());
        if (!isModel) {
            throw Unreadable.because(resource, resource.is(".dmn") ? "not-dmn" : "not-bpmn", root.type());
        }
        return new ModelFile(resource.name(), root);
    }

    private static Document parse(Resource resource) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(resource.content()));
        } catch (Exception unreadable) {
            throw Unreadable.xml(resource, unreadable);
        }
    }

    /** The processes that the engine runs; others are drawings. */
    Stream<Tag> processes() {
        return root.children("process")
                .filter(process -> process.attribute("isExecutable").equals("true"));
    }

    Stream<Tag> decisions() {
        return root.children("decision");
    }
}
