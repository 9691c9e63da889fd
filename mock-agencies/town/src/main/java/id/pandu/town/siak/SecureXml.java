package id.pandu.town.siak;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.traversal.DocumentTraversal;
import org.w3c.dom.traversal.NodeFilter;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses what strangers send: no document type, so no entities; bounded depth; nothing is fetched. */
final class SecureXml {

    private static final String MAX_DEPTH = "50";

    private SecureXml() {}

    /** The document, or a fault when it is not well-formed or not what SOAP 1.1, section 3, allows. */
    static Document parse(byte[] body) throws RefusedException {
        Document document = read(body);
        if (hasProcessingInstruction(document)) {
            throw new RefusedException(SoapFault.client("Processing instructions are not allowed"));
        }
        return document;
    }

    private static Document read(byte[] body) throws RefusedException {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(body));
        } catch (SAXException | IOException e) {
            throw new RefusedException(SoapFault.client("The message is not acceptable XML"));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no secure XML parser", e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("jdk.xml.maxElementDepth", MAX_DEPTH);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    private static boolean hasProcessingInstruction(Document document) {
        return document instanceof DocumentTraversal traversal
                && traversal
                                .createNodeIterator(document, NodeFilter.SHOW_PROCESSING_INSTRUCTION, null, false)
                                .nextNode()
                        != null;
    }

    /** The parser's usual handler writes to the standard error stream. */
    private static final class Silent extends DefaultHandler {
        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
