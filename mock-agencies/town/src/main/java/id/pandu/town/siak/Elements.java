package id.pandu.town.siak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Ways through a parsed message. */
final class Elements {

    private Elements() {}

    /** The child elements, in order. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The one child element of this name; nothing when there is none or more than one. */
    static Optional<Element> only(Element parent, String namespace, String name) {
        List<Element> found = children(parent).stream()
                .filter(child -> isNamed(child, namespace, name))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The text of the one child element of this name, which must hold nothing but text. */
    static Optional<String> text(Element parent, String namespace, String name) {
        return only(parent, namespace, name)
                .filter(child -> children(child).isEmpty())
                .map(Element::getTextContent);
    }

    static boolean isNamed(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
