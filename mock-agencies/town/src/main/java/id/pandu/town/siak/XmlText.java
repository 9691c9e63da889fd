package id.pandu.town.siak;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML into memory. */
final class XmlText {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    XmlText() {
        try {
            this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** Opens an element, named with its prefix. */
    XmlText open(String name) {
        return write(() -> out.writeStartElement(name));
    }

    /** Adds an attribute to the element just opened. */
    XmlText attribute(String name, String value) {
        return write(() -> out.writeAttribute(name, value));
    }

    /** Closes the innermost element. */
    XmlText close() {
        return write(out::writeEndElement);
    }

    /** An element with text; nothing when there is no text. */
    XmlText leaf(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        return open(name).write(() -> out.writeCharacters(value)).close();
    }

    /** Closes what is open. */
    String end() {
        write(out::writeEndDocument);
        return text.toString();
    }

    private XmlText write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("XML cannot be written into memory", e);
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
