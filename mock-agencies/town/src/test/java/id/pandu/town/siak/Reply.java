package id.pandu.town.siak;

import id.pandu.town.http.NativeAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An answer as a careful caller reads it. */
record Reply(int status, Element envelope) {

    static Reply of(NativeAnswer answer) {
        try {
            Element root = SecureXml.parse(answer.body().getBytes(StandardCharsets.UTF_8))
                    .getDocumentElement();
            return new Reply(answer.status(), root);
        } catch (RefusedException e) {
            throw new AssertionError("the answer is not acceptable XML", e);
        }
    }

    /** What the body holds. */
    Element content() {
        Element body = Elements.only(envelope, Namespaces.SOAP, "Body").orElseThrow();
        return Elements.children(body).getFirst();
    }

    /** Whether the body's content, or a fault's detail, follows the contract. */
    boolean isValid(ContractSchema schema) {
        Element told = "Fault".equals(content().getLocalName())
                ? Elements.children(Elements.children(content()).getLast()).getFirst()
                : content();
        return schema.allows(new DOMSource(told));
    }

    /** Texts of all elements of this local name. */
    List<String> all(String name) {
        NodeList nodes = envelope.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    String text(String name) {
        return all(name).getFirst();
    }
}
