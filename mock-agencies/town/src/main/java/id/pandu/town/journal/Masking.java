package id.pandu.town.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes people's numbers out of native paths. */
final class Masking {

    private static final Pattern NUMBER = Pattern.compile("\\d{10,}");
    private static final int SHOWN = 4;
    private static final int HASH_DIGITS = 12;

    private Masking() {}

    static String path(String path) {
        return NUMBER.matcher(path).replaceAll(match -> mask(match.group()));
    }

    static @Nullable String subject(String path) {
        Matcher matcher = NUMBER.matcher(path);
        return matcher.find() ? hash(matcher.group()) : null;
    }

    private static String mask(String number) {
        return "*".repeat(number.length() - SHOWN) + number.substring(number.length() - SHOWN);
    }

    private static String hash(String number) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(number.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM lacks SHA-256", e);
        }
    }
}
