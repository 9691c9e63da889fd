package id.pandu.hub.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request, which has passed the contract. Read from the query itself: the header door lets no parameter in as a header.
 *
 * @param values by name
 */
public record QueryParameters(Map<String, Object> values) {

    private static final int USUAL_LIMIT = 50;

    /** The query of this call; read it before the headers are dropped. */
    public static QueryParameters of(Exchange exchange) {
        return parse(exchange.getMessage().getHeader(Exchange.HTTP_QUERY, String.class));
    }

    /**
     * Reads a query, or a form, as it came, escaped. Camel's own reading leaves escapes as they are.
     *
     * @throws IllegalArgumentException when an escape is malformed
     */
    public static QueryParameters parse(@Nullable String query) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String parameter : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            values.merge(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts.length == 2 ? parts[1] : "", StandardCharsets.UTF_8),
                    // The contract refuses a list where it wants one value.
                    (one, more) -> List.of(one, more));
        }
        return new QueryParameters(values);
    }

    /** A parameter, where it is given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::valueOf);
    }

    /** How many rows are wanted at most. */
    public int limit() {
        return text("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
    }

    /** Where the page before ended. */
    public Optional<String> cursor() {
        return text("cursor");
    }
}
