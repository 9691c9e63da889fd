package id.pandu.gateway.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a query that matter, each of fixed text, with their values. Not for two threads.
 *
 * @param joiner the texts
 * @param values by name
 */
record Conditions(StringJoiner joiner, Map<String, Object> values) {

    Conditions() {
        this(new StringJoiner(" AND "), new LinkedHashMap<>());
    }

    /** Adds a condition, where there is a value for it. */
    void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            joiner.add(condition);
            values.put(name, value);
        }
    }

    String text() {
        return joiner.length() == 0 ? "true" : joiner.toString();
    }

    /** The values alone, for conditions that stand elsewhere. */
    Conditions without() {
        return new Conditions(new StringJoiner(" AND "), values);
    }
}
