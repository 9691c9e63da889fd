package id.pandu.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the bytes of an entry say about whose they are. */
enum Claim {
    /** The id in the bytes is the id beside them. */
    AGREES,
    DIFFERS,
    /** No JSON object with an id. */
    UNREADABLE;

    static Claim of(byte[] content, UUID id) {
        try (JsonParser parser = Json.FACTORY.createParser(content)) {
            String claimed = idIn(parser);
            if (claimed == null) {
                return UNREADABLE;
            }
            return claimed.equals(id.toString()) ? AGREES : DIFFERS;
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    private static @Nullable String idIn(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        String id = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isId = "id".equals(parser.currentName());
            JsonToken value = parser.nextToken();
            if (isId && value == JsonToken.VALUE_STRING) {
                id = parser.getText();
            }
            parser.skipChildren();
        }
        return parser.nextToken() == null ? id : null;
    }
}
