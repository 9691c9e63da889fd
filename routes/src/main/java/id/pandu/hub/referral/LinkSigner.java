package id.pandu.hub.referral;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Signs links to tasks, and knows its own again. A token is base64url, without padding, of: version (1), length of the key id, key id, task (16 bytes), expiry
 * (seconds since 1970, 8 bytes), HMAC-SHA-256 over a word of its own and all that. It names its key, so keys can be changed while links are on their way.
 */
public final class LinkSigner {

    /** What keys are for. */
    public static final String ALGORITHM = "HmacSHA256";

    private static final byte VERSION = 1;
    private static final int HEAD_BYTES = 2;
    private static final int LINK_BYTES = 24;
    private static final int MAC_BYTES = 32;
    private static final int LONGEST = 200;

    /** No other use of such a key can be made to sign the same bytes. */
    private static final byte[] PURPOSE = "pandu task link\n".getBytes(StandardCharsets.US_ASCII);

    private final Map<String, SecretKey> keys;

    /**
     * @param keys by id, of up to 100 ASCII characters; the first signs what is new, the others are live for what is on its way. Without any, no link is good.
     */
    public LinkSigner(Map<String, SecretKey> keys) {
        this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** Whether there is a key to sign with. */
    public boolean canSign() {
        return !keys.isEmpty();
    }

    /** The token of a link. */
    public String sign(TaskLink link) {
        Map.Entry<String, SecretKey> current = keys.entrySet().iterator().next();
        byte[] id = current.getKey().getBytes(StandardCharsets.US_ASCII);
        byte[] signed = ByteBuffer.allocate(HEAD_BYTES + id.length + LINK_BYTES)
                .put(VERSION)
                .put((byte) id.length)
                .put(id)
                .putLong(link.task().getMostSignificantBits())
                .putLong(link.task().getLeastSignificantBits())
                .putLong(link.expires().getEpochSecond())
                .array();
        byte[] token = ByteBuffer.allocate(signed.length + MAC_BYTES)
                .put(signed)
                .put(mac(current.getValue(), signed))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** What a token is, whatever somebody made of it. */
    public CheckedLink check(String token, Instant now) {
        Optional<TaskLink> link = decoded(token).flatMap(this::verified);
        if (link.isEmpty()) {
            return new CheckedLink.Forged();
        }
        return now.isBefore(link.get().expires())
                ? new CheckedLink.Good(link.get())
                : new CheckedLink.Expired(link.get());
    }

    /** A decoder overlooks padding and the last bits of the last letter; one link has one text. */
    private static Optional<byte[]> decoded(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return Optional.of(bytes)
                    .filter(any -> Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(any)
                            .equals(token));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Optional<TaskLink> verified(byte[] token) {
        if (token.length < HEAD_BYTES || token[0] != VERSION) {
            return Optional.empty();
        }
        int idLength = token[1];
        int length = HEAD_BYTES + idLength + LINK_BYTES;
        if (idLength < 1 || token.length != length + MAC_BYTES) {
            return Optional.empty();
        }
        SecretKey key = keys.get(new String(token, HEAD_BYTES, idLength, StandardCharsets.US_ASCII));
        if (key == null) {
            return Optional.empty();
        }
        byte[] signed = Arrays.copyOf(token, length);
        byte[] mac = Arrays.copyOfRange(token, length, token.length);
        return MessageDigest.isEqual(mac, mac(key, signed))
                ? Optional.of(link(ByteBuffer.wrap(signed, HEAD_BYTES + idLength, LINK_BYTES)))
                : Optional.empty();
    }

    private static TaskLink link(ByteBuffer content) {
        var task = new UUID(content.getLong(), content.getLong());
        return new TaskLink(task, Instant.ofEpochSecond(content.getLong()));
    }

    private static byte[] mac(SecretKey key, byte[] signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return mac.doFinal(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }
}
