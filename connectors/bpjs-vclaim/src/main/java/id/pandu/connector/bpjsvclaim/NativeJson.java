package id.pandu.connector.bpjsvclaim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** VClaim's JSON, read with suspicion: shallow, whole, of few parts, and with text and numbers in each other's place. */
final class NativeJson {

    private static final int DEEPEST = 16;

    /** Names, values and brackets. A member has some two hundred; each may cost a hundred bytes once it is read. */
    private static final int MOST_TOKENS = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    // The usual buffers belong to a thread, and every call here has a new one.
                    .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private NativeJson() {}

    /** The object in a text; empty when the text is anything else. */
    static Optional<ObjectNode> object(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** A text or whole number without blanks at its ends; {@code null} when it is absent, blank or of another type. */
    static @Nullable String text(JsonNode node) {
        String text =
                node.isTextual() || node.isIntegralNumber() ? node.asText().strip() : "";
        return text.isEmpty() ? null : text;
    }
}
