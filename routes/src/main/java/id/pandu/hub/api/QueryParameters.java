package id.pandu.hub.api;

import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.util.URISupport;

/** The parameters behind the question mark; the contract's validator has seen them before. Read them before headers are dropped. */
public final class QueryParameters {

    private static final int USUAL_LIMIT = 50;

    private final Map<String, Object> values;

    private QueryParameters(Map<String, Object> values) {
        this.values = values;
    }

    /** Those of this call. */
    public static QueryParameters of(Exchange exchange) {
        String query = exchange.getMessage().getHeader(Exchange.HTTP_QUERY, String.class);
        try {
            return new QueryParameters(query == null ? Map.of() : URISupport.parseQuery(query));
        } catch (URISyntaxException malformed) {
            return new QueryParameters(Map.of());
        }
    }

    /** One that is a text. */
    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** How many are wanted at most. */
    public int limit() {
        return text("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
    }

    /** Where the answer before ended. */
    public Optional<String> cursor() {
        return text("cursor");
    }
}
