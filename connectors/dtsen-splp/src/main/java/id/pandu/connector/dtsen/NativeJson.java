package id.pandu.connector.dtsen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The bus's and the registry's JSON, read with suspicion: shallow, whole, of so many parts at most, each name once, no number longer than a NIK may be. */
final class NativeJson {

    private static final int DEEPEST = 16;

    /** Names, values and brackets. A page of two hundred people has some thirty thousand; each may cost a hundred bytes once it is read. */
    private static final int MOST_TOKENS = 60_000;

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NAME = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // The usual buffers belong to a thread, and every call here has a new one.
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private NativeJson() {}

    /** What a text holds; a missing node when it is not JSON or beyond the bounds. */
    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** An object with nothing in it. */
    static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }

    /** The object as text. */
    static String write(ObjectNode object) {
        return object.toString();
    }

    /** A text or whole number without blanks at its ends; {@code null} when it is absent, blank or of another type. */
    static @Nullable String text(JsonNode node) {
        String text =
                node.isTextual() || node.isIntegralNumber() ? node.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }
}
