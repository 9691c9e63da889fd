package id.pandu.hub.letter;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code on a letter that proves it: two signs that tell the key, and eighteen of the MAC, 90 bits, in Crockford's base 32.
 *
 * @param signs the twenty signs, without anything between them
 */
public record CheckCode(String signs) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int OF_KEY = 2;
    private static final int OF_MAC = 18;
    private static final int GROUP = 4;
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final Pattern WELL_FORMED = Pattern.compile("[" + ALPHABET + "]{" + (OF_KEY + OF_MAC) + "}");

    public CheckCode {
        if (!WELL_FORMED.matcher(signs).matches()) {
            throw new IllegalArgumentException("A check code has twenty signs of Crockford's base 32");
        }
    }

    /** The code of what was sealed with this key. */
    public static CheckCode of(String keyId, byte[] mac) {
        return new CheckCode(signs(digest(keyId), OF_KEY) + signs(mac, OF_MAC));
    }

    /** The code that somebody typed: case, spaces and hyphens do not count, nor that O is read for 0, and I or L for 1. */
    public static Optional<CheckCode> typed(String text) {
        String plain = BETWEEN.matcher(text)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return WELL_FORMED.matcher(plain).matches() ? Optional.of(new CheckCode(plain)) : Optional.empty();
    }

    /** As it is printed, in groups of four. */
    public String grouped() {
        return signs.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** Compares without telling by its time where the difference is. */
    boolean isSameAs(CheckCode other) {
        return MessageDigest.isEqual(
                signs.getBytes(StandardCharsets.US_ASCII), other.signs.getBytes(StandardCharsets.US_ASCII));
    }

    /** Nothing: who has the code can pass for who holds the letter. */
    @Override
    public String toString() {
        return "CheckCode[redacted]";
    }

    private static String signs(byte[] bytes, int count) {
        BigInteger number = new BigInteger(1, bytes).shiftRight(bytes.length * Byte.SIZE - count * BITS);
        var signs = new StringBuilder();
        for (int place = count - 1; place >= 0; place--) {
            signs.append(ALPHABET.charAt(number.shiftRight(place * BITS).intValue() & (1 << BITS) - 1));
        }
        return signs.toString();
    }

    private static byte[] digest(String keyId) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(keyId.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
