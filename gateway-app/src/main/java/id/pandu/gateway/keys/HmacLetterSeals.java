package id.pandu.gateway.keys;

import id.pandu.hub.letter.CheckCode;
import id.pandu.hub.letter.LetterSeals;
import java.util.List;
import javax.crypto.SecretKey;

/** Check codes by HMAC-SHA-256: nobody without the key can make one that fits. */
final class HmacLetterSeals implements LetterSeals {

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
        return CheckCode.of(id, Hmac.of(key, content));
    }
}
