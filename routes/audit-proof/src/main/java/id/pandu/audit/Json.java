package id.pandu.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads JSON that may be hostile: bounded, one meaning only, and never quoted in a message. */
final class Json {

    /** The longest line, the longest text. */
    static final int MAX_LENGTH = 1 << 20;

    static final int MAX_DEPTH = 32;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_LENGTH)
                    .maxNameLength(1024)
                    .maxNumberLength(32)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object(byte[] text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            // Its message could quote the text.
        }
        throw new IllegalArgumentException("not one JSON object");
    }

    static ObjectNode object(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("not a JSON object where one belongs");
    }

    /** Refuses what the format does not know: what is not covered by a proof must not travel with one. */
    static void onlyFields(ObjectNode object, Set<String> allowed) {
        if (!allowed.containsAll(fieldNames(object))) {
            throw new IllegalArgumentException("a field that does not belong there");
        }
    }

    static String text(ObjectNode object, String field) {
        String value = optionalText(object, field);
        if (value == null) {
            throw new IllegalArgumentException("no text in field '" + field + "'");
        }
        return value;
    }

    static @Nullable String optionalText(ObjectNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no text in field '" + field + "'");
        }
        return value.textValue();
    }

    static long number(ObjectNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("no whole number in field '" + field + "'");
        }
        return value.longValue();
    }

    private static Set<String> fieldNames(ObjectNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
