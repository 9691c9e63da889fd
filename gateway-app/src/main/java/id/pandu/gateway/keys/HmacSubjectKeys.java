package id.pandu.gateway.keys;

import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 of the canonical name: found again with the key, and not to be guessed without it, though there are few NIKs. */
final class HmacSubjectKeys implements SubjectKeys {

    private final KeyRing keys;

    HmacSubjectKeys(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public SubjectKey current(SubjectName name) {
        return hash(keys.currentId(), keys.current(), name);
    }

    @Override
    public List<SubjectKey> all(SubjectName name) {
        return keys.all().entrySet().stream()
                .map(key -> hash(key.getKey(), key.getValue(), name))
                .toList();
    }

    private static SubjectKey hash(String id, SecretKey key, SubjectName name) {
        return new SubjectKey(id, HexFormat.of().formatHex(Hmac.of(key, name.text())));
    }
}
