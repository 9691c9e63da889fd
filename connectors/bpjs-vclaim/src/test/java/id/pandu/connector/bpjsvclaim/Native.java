package id.pandu.connector.bpjsvclaim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The agency's side of the dialect, as tests need it, and the settings and people they share. */
final class Native {

    static final String NIK = "3314105203909991";
    static final String TIMESTAMP = "1768435200";
    static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1768435200), ZoneOffset.UTC);
    static final VClaimProperties PROPERTIES = at("http://localhost:8090/vclaim-rest");
    static final VClaimRequest REQUEST = new VClaimRequest(NIK, "/Peserta/nik/" + NIK + "/tglSEP/2026-01-15");

    private Native() {}

    static VClaimProperties at(String baseUrl) {
        return at(baseUrl, Duration.ofSeconds(20));
    }

    static VClaimProperties at(String baseUrl, Duration timeout) {
        return new VClaimProperties(baseUrl, "12345", "rahasia-sintetis", "kunci-sintetis", timeout, 1 << 20);
    }

    /** A reply with HTTP status 200. */
    static VClaimReply reply(String body) {
        return reply(200, body);
    }

    static VClaimReply reply(int status, String body) {
        return new VClaimReply(REQUEST, TIMESTAMP, status, body);
    }

    /** The envelope of a record, compressed and encrypted. */
    static String found(String json) {
        return found(json, TIMESTAMP);
    }

    static String found(String json, String timestamp) {
        return envelope("\"200\"", "OK", "\"" + seal(json, timestamp) + "\"");
    }

    /** An envelope; code and response as they stand in JSON. */
    static String envelope(String code, String message, String response) {
        return """
                {"metaData":{"code":%s,"message":"%s"},"response":%s}""".formatted(code, message, response);
    }

    static String seal(String json, String timestamp) {
        return encrypt(LzCompressor.compressToEncodedURIComponent(json).getBytes(UTF_8), timestamp);
    }

    /** Encrypts with the JDK alone. */
    static String encrypt(byte[] text, String timestamp) {
        try {
            byte[] key =
                    MessageDigest.getInstance("SHA-256").digest(("12345rahasia-sintetis" + timestamp).getBytes(UTF_8));
            Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
            return Base64.getEncoder().encodeToString(aes.doFinal(text));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
