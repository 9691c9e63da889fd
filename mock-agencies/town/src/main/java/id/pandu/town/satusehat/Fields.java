package id.pandu.town.satusehat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields of a query string or of a form; of a name given twice only the last value is kept. */
final class Fields {

    private final Map<String, String> values = new LinkedHashMap<>();
    private boolean repeated;

    private Fields() {}

    static Fields of(@Nullable String encoded) {
        Fields fields = new Fields();
        if (encoded != null) {
            for (String pair : encoded.split("&", -1)) {
                fields.add(pair);
            }
        }
        return fields;
    }

    /** The value, empty when there is none. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Set<String> names() {
        return values.keySet();
    }

    /** Whether a name was given more than once. */
    boolean isRepeated() {
        return repeated;
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
            String value = decoded(pair.substring(equals + 1));
            repeated |= values.put(decoded(pair.substring(0, equals)), value) != null;
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Half an escape: whatever it was meant to be, it matches nothing as it stands.
            return text;
        }
    }
}
