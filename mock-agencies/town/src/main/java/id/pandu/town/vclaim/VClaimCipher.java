package id.pandu.town.vclaim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Signature and encryption of BPJS VClaim v2 for one consumer, from the agency's side. */
final class VClaimCipher {

    private static final int IV_BYTES = 16;

    private final String consId;
    private final String secret;

    VClaimCipher(String consId, String secret) {
        this.consId = consId;
        this.secret = secret;
    }

    /** The signature a request with this timestamp must carry. */
    String signature(String timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] message = (consId + "&" + timestamp).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder().encodeToString(mac.doFinal(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks HmacSHA256", e);
        }
    }

    /** Whether a signature is the right one; takes the same time for every wrong one. */
    boolean isSignature(String signature, String timestamp) {
        byte[] expected = signature(timestamp).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }

    /** Compresses, encrypts and encodes an answer for the request that carried this timestamp. */
    String seal(String json, String timestamp) {
        return encrypt(LzText.compress(json), timestamp);
    }

    /** Encrypts and encodes text as it is. */
    String encrypt(String text, String timestamp) {
        try {
            byte[] key = key(timestamp);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new IvParameterSpec(Arrays.copyOf(key, IV_BYTES)));
            return Base64.getEncoder().encodeToString(cipher.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks AES/CBC", e);
        }
    }

    byte[] key(String timestamp) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256")
                .digest((consId + secret + timestamp).getBytes(StandardCharsets.UTF_8));
    }
}
