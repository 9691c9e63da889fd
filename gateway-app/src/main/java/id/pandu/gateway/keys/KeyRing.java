package id.pandu.gateway.keys;

import id.pandu.gateway.keys.KeyProperties.KeySetting;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Secret keys of one kind by id, the current one first. */
final class KeyRing {

    private static final int FEWEST_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String currentId;

    private KeyRing(String setting, List<KeySetting> settings, String algorithm) {
        for (int place = 0; place < settings.size(); place++) {
            add(setting + "[" + place + "]", settings.get(place), algorithm);
        }
        this.currentId = keys.keySet().iterator().next();
    }

    /** Reads the keys of a setting; refuses none, short ones and the same twice. */
    static KeyRing read(String setting, List<KeySetting> settings, String algorithm) {
        if (settings.isEmpty()) {
            throw new InvalidSecretException(
                    setting, "is missing: at least one key with id and file or value is needed");
        }
        return new KeyRing(setting, settings, algorithm);
    }

    String currentId() {
        return currentId;
    }

    SecretKey current() {
        return Objects.requireNonNull(keys.get(currentId));
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    Map<String, SecretKey> all() {
        return keys;
    }

    private void add(String setting, KeySetting key, String algorithm) {
        String id = key.id();
        if (id == null || !ID.matcher(id).matches()) {
            throw new InvalidSecretException(setting + ".id", "must have 1 to 64 letters, digits, '.', '_' or '-'");
        }
        byte[] bytes = decode(setting, text(setting, key));
        var secret = new SecretKeySpec(bytes, algorithm);
        if (keys.containsKey(id) || keys.containsValue(secret)) {
            throw new InvalidSecretException(setting, "repeats an id or a key of the list");
        }
        keys.put(id, secret);
    }

    private static byte[] decode(String setting, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length >= FEWEST_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException malformed) {
            throw new InvalidSecretException(setting, "is not base64");
        }
        throw new InvalidSecretException(setting, "is shorter than " + FEWEST_BYTES + " bytes");
    }

    private static String text(String setting, KeySetting key) {
        String value = blankToNull(key.value());
        String file = blankToNull(key.file());
        if ((value == null) == (file == null)) {
            throw new InvalidSecretException(setting, "needs either file or value");
        }
        return value != null ? value : SecretFile.read(setting + ".file", file);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The ids only. */
    @Override
    public String toString() {
        return "KeyRing" + keys.keySet();
    }
}
