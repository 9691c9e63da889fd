package id.pandu.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Writes the bytes of an audit entry, in the form of RFC 8785. Only texts, whole numbers, booleans, arrays and objects: what other languages write differently
 * (fractions, whole numbers above 2^53 - 1, halves of a surrogate pair) is refused, and so is {@code null}, since an empty field is absent.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static byte[] bytes(ObjectNode entry) {
        check(entry, 1);
        try {
            return new JsonCanonicalizer(entry.toString()).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalStateException("no canonical form of a checked JSON object");
        }
    }

    private static void check(JsonNode node, int depth) {
        if (depth > Json.MAX_DEPTH) {
            throw new IllegalArgumentException("nested deeper than " + Json.MAX_DEPTH);
        }
        switch (node.getNodeType()) {
            case OBJECT -> {
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    text(field.getKey());
                    check(field.getValue(), depth + 1);
                }
            }
            case ARRAY -> node.forEach(item -> check(item, depth + 1));
            case STRING -> text(node.textValue());
            case NUMBER -> number(node);
            case BOOLEAN -> {}
            default -> throw new IllegalArgumentException("an entry holds no value of type " + node.getNodeType());
        }
    }

    private static void number(JsonNode node) {
        if (!node.isIntegralNumber()
                || !node.canConvertToLong()
                || node.longValue() > SealedEntry.LAST_SEQ
                || node.longValue() < -SealedEntry.LAST_SEQ) {
            throw new IllegalArgumentException("a number is whole and at most 2^53 - 1");
        }
    }

    /** The text as UTF-8. A lone surrogate has no such form; writing '?' instead would change what is proved. */
    static byte[] text(String text) {
        try {
            var encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a text with half a surrogate pair");
        }
    }
}
