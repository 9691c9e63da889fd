package id.pandu.hub.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that two parties sign messages with, after Standard Webhooks 1.0.0: HMAC-SHA-256 over {@code <id>.<timestamp>.<body>}.
 *
 * @param text {@code whsec_} and the base64 of at least 24 bytes
 */
public record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int NEW_BYTES = 32;
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static WebhookSecret random() {
        byte[] bytes = new byte[NEW_BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** The secret that a text is; empty when it is none. */
    public static Optional<WebhookSecret> parse(String text) {
        try {
            int bytes = text.startsWith(PREFIX) ? key(text).length : 0;
            return bytes >= FEWEST_BYTES && bytes <= MOST_BYTES
                    ? Optional.of(new WebhookSecret(text))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * The signature of a message.
     *
     * @param timestamp seconds since 1970
     */
    public String sign(String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(text), ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }

    /** Whether one of the signatures of a header, which blanks separate, is this secret's. Takes as long whichever is wrong where. */
    public boolean signed(String signatures, String id, long timestamp, byte[] body) {
        byte[] wanted = sign(id, timestamp, body).getBytes(UTF_8);
        return Arrays.stream(signatures.split(" "))
                .map(signature -> signature.getBytes(UTF_8))
                .anyMatch(signature -> MessageDigest.isEqual(signature, wanted));
    }

    private static byte[] key(String text) {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "WebhookSecret[redacted]";
    }
}
