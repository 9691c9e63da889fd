package id.pandu.town.siak;

import java.time.Instant;
import java.util.Base64;
import org.w3c.dom.Element;

/**
 * Who asks, by WS-Security UsernameToken Profile 1.0 with a digest.
 *
 * @param digest as sent, in Base64
 * @param nonce as sent, in Base64
 * @param createdText letter by letter, for it is part of the digest
 */
record UsernameToken(String username, String digest, String nonce, String createdText) {

    private static final String DIGEST =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest";
    private static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
    private static final int LONGEST_NONCE = 64;

    /** Reads a token; without nonce or date, or with a password in plain text, it is refused. */
    static UsernameToken read(Element token) throws RefusedException {
        require(
                has(token, "Password", "Type", DIGEST, false) && has(token, "Nonce", "EncodingType", BASE64, true),
                "A UsernameToken with a password digest and a nonce is required");
        UsernameToken read = new UsernameToken(
                SecurityHeader.text(token, Namespaces.WSSE, "Username"),
                SecurityHeader.text(token, Namespaces.WSSE, "Password"),
                SecurityHeader.text(token, Namespaces.WSSE, "Nonce"),
                SecurityHeader.text(token, Namespaces.WSU, "Created"));
        int size = read.nonceBytes().length;
        require(size > 0 && size <= LONGEST_NONCE, "A nonce has 1 to 64 bytes");
        return read;
    }

    /** The date of the token. */
    Instant created() throws RefusedException {
        return SecurityHeader.instant(createdText);
    }

    /** Whether the digest was made with this password. */
    boolean isMadeWith(String password) throws RefusedException {
        return PasswordDigest.of(nonceBytes(), createdText, password).equals(digest);
    }

    /** The nonce in one spelling: the same bytes can be written in Base64 in several ways. */
    String nonceKey() throws RefusedException {
        return Base64.getEncoder().encodeToString(nonceBytes());
    }

    private byte[] nonceBytes() throws RefusedException {
        try {
            return Base64.getDecoder().decode(nonce);
        } catch (IllegalArgumentException e) {
            throw SecurityHeader.invalid("A nonce is Base64");
        }
    }

    private static boolean has(Element token, String name, String attribute, String value, boolean orAbsent) {
        return Elements.only(token, Namespaces.WSSE, name)
                .map(element -> element.getAttribute(attribute))
                .filter(given -> given.equals(value) || (orAbsent && given.isEmpty()))
                .isPresent();
    }

    private static void require(boolean condition, String text) throws RefusedException {
        if (!condition) {
            throw SecurityHeader.invalid(text);
        }
    }

    /** Leaves out what proves the password. */
    @Override
    public String toString() {
        return "UsernameToken[" + username + "]";
    }
}
