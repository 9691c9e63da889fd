package id.pandu.connector.bpjsvclaim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proof of who asks and when: base64 of HMAC-SHA256, keyed with the consumer's secret, over {@code consId&timestamp}
 * (VClaim v2, public documentation and client code).
 *
 * @param timestamp Unix time in whole seconds, UTC; what was sent also decrypts the answer
 * @param value header {@code X-signature}, standard alphabet, not URL-encoded
 */
record VClaimSignature(String timestamp, String value) {

    private static final String HMAC = "HmacSHA256";

    static VClaimSignature of(String consId, String secret, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        byte[] signed = hmac(secret.getBytes(UTF_8), (consId + "&" + timestamp).getBytes(UTF_8));
        return new VClaimSignature(timestamp, Base64.getEncoder().encodeToString(signed));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has " + HMAC + ".", missing);
        }
    }
}
