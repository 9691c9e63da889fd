package id.pandu.connector.siaksoap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A request as a registry would read it, with the JDK alone. */
record SoapRequest(Document document) {

    static SoapRequest of(FakeSiak.Request request) {
        return new SoapRequest(parse(request.body()));
    }

    /** {@code Base64(SHA-1(nonce + created + password))}, by UsernameToken Profile 1.0. */
    static String digest(String nonceBase64, String created, String password) throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Base64.getDecoder().decode(nonceBase64));
        bytes.writeBytes(created.getBytes(UTF_8));
        bytes.writeBytes(password.getBytes(UTF_8));
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes.toByteArray()));
    }

    /** Every element with its namespace, and the text of those that have no children, in order. */
    static List<String> fields(String xml) {
        return fields(parse(xml).getDocumentElement()).toList();
    }

    List<String> body() {
        Element body = (Element) document.getElementsByTagNameNS("*", "Body").item(0);
        return children(body).flatMap(SoapRequest::fields).toList();
    }

    String field(String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return found.item(0).getTextContent();
    }

    String username() {
        return field("Username");
    }

    String passwordDigest() {
        Element password =
                (Element) document.getElementsByTagNameNS("*", "Password").item(0);
        return password.getAttribute("Type").endsWith("#PasswordDigest") ? password.getTextContent() : "not a digest";
    }

    String nonce() {
        return field("Nonce");
    }

    String created() {
        Node token = document.getElementsByTagNameNS("*", "UsernameToken").item(0);
        return ((Element) token).getElementsByTagNameNS("*", "Created").item(0).getTextContent();
    }

    String timestampExpires() {
        Node timestamp = document.getElementsByTagNameNS("*", "Timestamp").item(0);
        return ((Element) timestamp)
                .getElementsByTagNameNS("*", "Expires")
                .item(0)
                .getTextContent();
    }

    private static Stream<String> fields(Element element) {
        String name = "{" + element.getNamespaceURI() + "}" + element.getLocalName();
        List<Element> inside = children(element).toList();
        return inside.isEmpty()
                ? Stream.of(name + "=" + element.getTextContent())
                : Stream.concat(Stream.of(name), inside.stream().flatMap(SoapRequest::fields));
    }

    private static Stream<Element> children(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Document parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
