package id.pandu.town.dtsen;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes cursors that nobody can change or use with another question. */
final class CursorSeal {

    private static final int MAC_BYTES = 16;

    private final byte[] secret;

    CursorSeal(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    String close(int page, Question question) {
        byte[] cursor = ByteBuffer.allocate(Integer.BYTES + MAC_BYTES)
                .putInt(page)
                .put(mac(page, question))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The page number, or nothing when the cursor is not one of this question's. */
    Optional<Integer> open(String cursor, Question question) {
        return pageIn(cursor).filter(page -> close(page, question).equals(cursor));
    }

    private static Optional<Integer> pageIn(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return bytes.length < Integer.BYTES
                    ? Optional.empty()
                    : Optional.of(ByteBuffer.wrap(bytes).getInt());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] mac(int page, Question question) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String text = question.kind() + "|" + question.value() + "|" + page;
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks HmacSHA256", e);
        }
    }
}
