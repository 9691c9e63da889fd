package id.pandu.gateway.keys;

import id.pandu.hub.letter.CheckCode;
import id.pandu.hub.letter.LetterSeals;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Check codes by HMAC-SHA-256: nobody without the key can make one that fits. */
final class HmacLetterSeals implements LetterSeals {

    static final String ALGORITHM = "HmacSHA256";

    private final KeyRing keys;

    HmacLetterSeals(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public CheckCode current(String content) {
        return code(keys.currentId(), keys.current(), content);
    }

    @Override
    public List<CheckCode> all(String content) {
        return keys.all().entrySet().stream()
                .map(key -> code(key.getKey(), key.getValue(), content))
                .toList();
    }

    private static CheckCode code(String id, SecretKey key, String content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return CheckCode.of(id, mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", impossible);
        }
    }
}
