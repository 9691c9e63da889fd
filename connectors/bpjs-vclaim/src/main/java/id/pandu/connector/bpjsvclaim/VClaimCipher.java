package id.pandu.connector.bpjsvclaim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The cipher of one answer: AES-256-CBC with PKCS#7 padding. Key: SHA-256 of consumer id, secret and the timestamp of that
 * very request, joined without separators; initialisation vector: the key's first 16 bytes (VClaim v2, public documentation
 * and client code).
 */
final class VClaimCipher {

    private static final int IV_BYTES = 16;

    private final byte[] key;

    private VClaimCipher(byte[] key) {
        this.key = key;
    }

    /** The cipher of the answer to the request that was sent with this timestamp. */
    static VClaimCipher of(String consId, String secret, String timestamp) {
        try {
            byte[] text = (consId + secret + timestamp).getBytes(UTF_8);
            return new VClaimCipher(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256.", missing);
        }
    }

    byte[] key() {
        return key.clone();
    }

    byte[] iv() {
        return Arrays.copyOf(key, IV_BYTES);
    }

    /**
     * Decrypts the envelope's {@code response}.
     *
     * @param response standard base64
     * @return text in the alphabet of {@link LzString}, if the key was right
     * @throws AgencyFault INVALID_RESPONSE when it is not base64 or not encrypted with this key
     */
    String decrypt(String response) {
        try {
            // CBC without a MAC is what the agency prescribes: whether the text was ours is seen only after this step.
            Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
            aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv()));
            return new String(aes.doFinal(Base64.getDecoder().decode(response)), ISO_8859_1);
        } catch (IllegalArgumentException notBase64) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is not base64");
        } catch (GeneralSecurityException undecryptable) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer cannot be decrypted");
        }
    }
}
