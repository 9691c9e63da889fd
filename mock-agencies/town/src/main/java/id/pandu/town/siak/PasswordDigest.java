package id.pandu.town.siak;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The digest of WS-Security UsernameToken Profile 1.0, section 3.1: Base64(SHA-1(nonce + created + password)). */
final class PasswordDigest {

    private PasswordDigest() {}

    /**
     * The digest in Base64.
     *
     * @param nonce decoded
     * @param created letter by letter as it stands in the message
     */
    static String of(byte[] nonce, String created, String password) {
        MessageDigest sha1 = sha1();
        sha1.update(nonce);
        sha1.update(created.getBytes(StandardCharsets.UTF_8));
        sha1.update(password.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(sha1.digest());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
