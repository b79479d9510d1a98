package io.relance.lint;

import io.relance.process.Resource;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.helpers.DefaultHandler;

/** A BPMN or DMN file of a deployment, read. A document type is refused, so that no entity is ever resolved. */
record ModelFile(String name, Tag root) {

    /** @throws IllegalArgumentException with the parser's reason */
    static ModelFile read(Resource resource) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            var document = builder.parse(new ByteArrayInputStream(resource.content()));
            return new ModelFile(resource.name(), new Tag(document.getDocumentElement()));
        } catch (Exception unreadable) {
            throw new IllegalArgumentException(String.valueOf(unreadable.getMessage()), unreadable);
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
