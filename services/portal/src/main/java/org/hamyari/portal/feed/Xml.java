package org.hamyari.portal.feed;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML that is well-formed whatever people wrote. */
final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    private Xml() {
        try {
            writer = FACTORY.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException defect) {
            throw new IllegalStateException(defect);
        }
    }

    static String document(Consumer<Xml> content) {
        Xml xml = new Xml();
        content.accept(xml);
        return xml.text.toString();
    }

    /** An element with attributes, by name and value in turns, around what it contains. */
    Xml element(String name, Consumer<Xml> content, String... attributes) {
        try {
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], legal(attributes[i + 1]));
            }
            content.accept(this);
            writer.writeEndElement();
        } catch (XMLStreamException defect) {
            throw new IllegalStateException(defect);
        }
        return this;
    }

    Xml text(String name, String value, String... attributes) {
        return element(name, xml -> xml.characters(value), attributes);
    }

    Xml empty(String name, String... attributes) {
        return element(name, xml -> { }, attributes);
    }

    private void characters(String value) {
        try {
            writer.writeCharacters(legal(value));
        } catch (XMLStreamException defect) {
            throw new IllegalStateException(defect);
        }
    }

    /** XML has no place for control characters, not even escaped. */
    private static String legal(String value) {
        return value.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
