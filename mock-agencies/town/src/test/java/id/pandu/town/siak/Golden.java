package id.pandu.town.siak;

import id.pandu.town.http.NativeAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Element;

/** The golden messages of the contract. */
final class Golden {

    private Golden() {}

    /** A message, its line break left out. */
    static String text(String name) throws IOException {
        try (var in =
                Objects.requireNonNull(Golden.class.getResourceAsStream(PublishedContract.FOLDER + "golden/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /** A message as if it had come in an envelope. */
    static Reply reply(String name) throws IOException {
        return Reply.of(new NativeAnswer(200, "", Caller.envelope("", text(name))));
    }

    /** All that a message says, in order, but what is left of the quota. */
    static List<String> said(Reply reply) {
        List<String> said = new ArrayList<>();
        collect(reply.content(), said);
        said.removeIf(leaf -> leaf.startsWith("quotaLimiter="));
        return said;
    }

    private static void collect(Element element, List<String> said) {
        List<Element> children = Elements.children(element);
        said.add(element.getLocalName() + (children.isEmpty() ? "=" + element.getTextContent() : ""));
        children.forEach(child -> collect(child, said));
    }
}
