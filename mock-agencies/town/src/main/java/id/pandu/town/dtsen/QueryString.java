package id.pandu.town.dtsen;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a query string strictly: servlet containers skip what they cannot decode, and a question must not lose a part that way. */
final class QueryString {

    private QueryString() {}

    /** The parameters, or nothing when one is malformed or given twice. */
    static Optional<Map<String, String>> parse(String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query.isEmpty()) {
            return Optional.of(parameters);
        }
        try {
            for (String pair : query.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals < 1
                        || parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)))
                                != null) {
                    return Optional.empty();
                }
            }
            return Optional.of(parameters);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
