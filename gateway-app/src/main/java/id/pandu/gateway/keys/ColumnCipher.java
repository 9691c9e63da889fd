package id.pandu.gateway.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts personal columns with AES-256-GCM. Stored is: version (1), length of the key id, key id, nonce (12 bytes), ciphertext
 * with tag. The context, by custom {@code table.column:row}, is bound in, so that a value moved to another row is refused.
 */
public final class ColumnCipher {

    static final String ALGORITHM = "AES";

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final KeyRing keys;
    private final SecureRandom random = new SecureRandom();

    ColumnCipher(KeyRing keys) {
        keys.all().forEach((id, key) -> {
            if (key.getEncoded().length != KEY_BYTES) {
                throw new InvalidSecretException(
                        "pandu.keys.column", "needs keys of exactly 32 bytes; " + id + " is not");
            }
        });
        this.keys = keys;
    }

    /** The id of the key that is used from now on. */
    public String currentKeyId() {
        return keys.currentId();
    }

    public byte[] encrypt(String context, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] id = keys.currentId().getBytes(StandardCharsets.US_ASCII);
        byte[] secret =
                run(Cipher.ENCRYPT_MODE, keys.current(), nonce, context, plain.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(2 + id.length + NONCE_BYTES + secret.length)
                .put(VERSION)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(secret)
                .array();
    }

    /**
     * What was encrypted in this context.
     *
     * @throws UndecipherableException when its key is no longer live, or it was changed or moved
     */
    public String decrypt(String context, byte[] stored) {
        String id = keyIdOf(stored);
        SecretKey key = keys.find(id).orElseThrow(() -> new UndecipherableException("its key " + id + " is not live"));
        ByteBuffer rest = ByteBuffer.wrap(stored).position(2 + id.length());
        if (rest.remaining() < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new UndecipherableException("it is too short");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        rest.get(nonce);
        byte[] secret = new byte[rest.remaining()];
        rest.get(secret);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, context, secret), StandardCharsets.UTF_8);
    }

    /** The id of the key that this was encrypted with. */
    public static String keyIdOf(byte[] stored) {
        if (stored.length < 2 || stored[0] != VERSION || stored.length < 2 + stored[1] || stored[1] < 1) {
            throw new UndecipherableException("it is no encrypted value");
        }
        return new String(stored, 2, stored[1], StandardCharsets.US_ASCII);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, String context, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (AEADBadTagException changed) {
            throw new UndecipherableException("it was changed, moved or encrypted with another key of that id");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has AES-GCM", impossible);
        }
    }
}
