package id.pandu.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 value, compared by its bytes. */
final class Hash {

    static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    static Hash of(byte[] value) {
        if (value.length != LENGTH) {
            throw new IllegalArgumentException("a SHA-256 value has 32 bytes");
        }
        return new Hash(value.clone());
    }

    static Hash ofHex(String hex) {
        return new Hash(HexFormat.of().parseHex(hex));
    }

    static Hash ofContent(byte[] content) {
        return new Hash(sha256().digest(content));
    }

    /** The chain value of entry {@code seq} with this content hash, when this is the value before it. */
    Hash next(long seq, Hash content) {
        MessageDigest digest = sha256();
        digest.update(bytes);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
        return new Hash(digest.digest(content.bytes));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
