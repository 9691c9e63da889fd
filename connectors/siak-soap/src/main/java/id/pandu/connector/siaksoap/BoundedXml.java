package id.pandu.connector.siaksoap;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.staxutils.StaxUtils;

/**
 * Reads XML from strangers: without document types, entities and what they bring in, and within bounds that the largest answer
 * of the contract, 250 people, stays far below.
 */
final class BoundedXml {

    private static final int MAX_DEPTH = 30;
    private static final int MAX_CHILDREN = 1_000;
    private static final int MAX_ATTRIBUTES = 20;
    private static final int MAX_TEXT = 8_192;

    private static final XMLInputFactory FACTORY = factory();

    private BoundedXml() {}

    /**
     * A reader at the beginning of the document. What it does not bear throws when it gets there.
     *
     * @throws AgencyFault INVALID_RESPONSE when even the beginning is not XML
     */
    static XMLStreamReader read(String document) {
        try {
            return FACTORY.createXMLStreamReader(new StringReader(withoutMark(document)));
        } catch (XMLStreamException broken) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is not XML");
        }
    }

    /**
     * Reads what is left behind the root element: nothing but blanks and comments, or the answer is not one document.
     *
     * @throws AgencyFault INVALID_RESPONSE when there is more
     */
    static void requireEnd(XMLStreamReader reader) {
        try {
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException more) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is not one document");
        }
    }

    /** A byte-order mark is part of the encoding, which is behind us here. */
    private static String withoutMark(String document) {
        return document.startsWith("\uFEFF") ? document.substring(1) : document;
    }

    /** On CXF's own secure defaults: no document type, no external entity. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = StaxUtils.createXMLInputFactory(true);
        // An entity that nobody declared is an error then, not a gap in a name.
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty("com.ctc.wstx.maxElementDepth", MAX_DEPTH);
        factory.setProperty("com.ctc.wstx.maxChildrenPerElement", MAX_CHILDREN);
        factory.setProperty("com.ctc.wstx.maxAttributesPerElement", MAX_ATTRIBUTES);
        factory.setProperty("com.ctc.wstx.maxAttributeSize", MAX_TEXT);
        factory.setProperty("com.ctc.wstx.maxTextLength", MAX_TEXT);
        return factory;
    }
}
