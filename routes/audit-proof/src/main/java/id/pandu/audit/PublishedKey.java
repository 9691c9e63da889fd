package id.pandu.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One key of the history: valid from {@code from}, and before {@code until} where there is one.
 *
 * @param publicKey base64 of X.509 SubjectPublicKeyInfo
 * @param endorsedBy the earlier key that vouches for this one; none for the root
 * @param endorsement that key's signature over {@link #endorsedText}, base64
 */
public record PublishedKey(
        String keyId,
        String publicKey,
        Instant from,
        @Nullable Instant until,
        @Nullable String endorsedBy,
        @Nullable String endorsement) {

    private static final Set<String> FIELDS =
            Set.of("keyId", "publicKey", "from", "until", "endorsedBy", "endorsement");

    public PublishedKey {
        Names.checked(keyId);
        from = UtcMillis.cut(from);
        until = until == null ? null : UtcMillis.cut(until);
        Ed25519.readPublic(publicKey);
    }

    boolean validAt(Instant time) {
        return !time.isBefore(from) && (until == null || time.isBefore(until));
    }

    /** Whether a key that starts at {@code start} can be vouched for: also at the very end, so that one key may follow another without a gap. */
    boolean mayEndorseAt(Instant start) {
        return validAt(start) || start.equals(until);
    }

    PublishedKey endingAt(Instant end) {
        return new PublishedKey(keyId, publicKey, from, end, endorsedBy, endorsement);
    }

    static byte[] endorsedText(String log, String keyId, String publicKey, Instant from) {
        return ("pandu-audit-key-v1\n" + log + "\n" + keyId + "\n" + publicKey + "\n" + UtcMillis.text(from) + "\n")
                .getBytes(UTF_8);
    }

    ObjectNode toJson() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("keyId", keyId).put("publicKey", publicKey).put("from", UtcMillis.text(from));
        if (until != null) {
            json.put("until", UtcMillis.text(until));
        }
        if (endorsedBy != null) {
            json.put("endorsedBy", endorsedBy);
        }
        if (endorsement != null) {
            json.put("endorsement", endorsement);
        }
        return json;
    }

    static PublishedKey fromJson(ObjectNode json) {
        Json.onlyFields(json, FIELDS);
        String until = Json.optionalText(json, "until");
        return new PublishedKey(
                Json.text(json, "keyId"),
                Json.text(json, "publicKey"),
                UtcMillis.parse(Json.text(json, "from")),
                until == null ? null : UtcMillis.parse(until),
                Json.optionalText(json, "endorsedBy"),
                Json.optionalText(json, "endorsement"));
    }
}
