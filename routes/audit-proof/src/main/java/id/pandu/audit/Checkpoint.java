package id.pandu.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The signed statement that log {@code log} had the chain value {@code chain} at entry {@code seq}. Published outside the database, it shows what the log
 * cannot show about itself: that its end was cut off, or that it was written anew.
 *
 * @param chain 64 lower-case hex digits
 * @param time when it was signed, in whole milliseconds
 * @param signature Ed25519 over {@link #signedText()}, base64
 */
public record Checkpoint(String log, long seq, String chain, Instant time, String keyId, String signature) {

    private static final Pattern CHAIN = Pattern.compile("[0-9a-f]{64}");
    private static final Set<String> FIELDS = Set.of("log", "seq", "chain", "time", "keyId", "signature");

    public Checkpoint {
        Names.checked(log);
        Names.checked(keyId);
        if (seq < 1 || seq > SealedEntry.LAST_SEQ) {
            throw new IllegalArgumentException("a checkpoint's entry number lies between 1 and 2^53 - 1");
        }
        if (!CHAIN.matcher(chain).matches()) {
            throw new IllegalArgumentException("a chain value has 64 lower-case hex digits");
        }
        time = UtcMillis.cut(time);
    }

    /** The bytes that are signed. */
    public byte[] signedText() {
        return signedText(log, seq, chain, time, keyId);
    }

    static byte[] signedText(String log, long seq, String chain, Instant time, String keyId) {
        return ("pandu-audit-checkpoint-v1\n" + log + "\n" + seq + "\n" + chain + "\n" + UtcMillis.text(time) + "\n"
                        + keyId + "\n")
                .getBytes(UTF_8);
    }

    /** The one line of JSON that is published, without a line end. */
    public String toJsonLine() {
        return toJson().toString();
    }

    /** Reads such a line. */
    public static Checkpoint parse(String line) {
        return fromJson(Json.object(CanonicalJson.text(line)));
    }

    ObjectNode toJson() {
        return Json.MAPPER
                .createObjectNode()
                .put("log", log)
                .put("seq", seq)
                .put("chain", chain)
                .put("time", UtcMillis.text(time))
                .put("keyId", keyId)
                .put("signature", signature);
    }

    static Checkpoint fromJson(ObjectNode json) {
        Json.onlyFields(json, FIELDS);
        return new Checkpoint(
                Json.text(json, "log"),
                Json.number(json, "seq"),
                Json.text(json, "chain"),
                UtcMillis.parse(Json.text(json, "time")),
                Json.text(json, "keyId"),
                Json.text(json, "signature"));
    }
}
