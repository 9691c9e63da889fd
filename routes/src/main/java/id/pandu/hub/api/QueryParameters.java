package id.pandu.hub.api;

import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.util.URISupport;

/**
 * The query of a request, which has passed the contract. Read from the query itself: the header door lets no parameter in as a header.
 *
 * @param values by name
 */
public record QueryParameters(Map<String, Object> values) {

    private static final int USUAL_LIMIT = 50;

    /** The query of this call; read it before the headers are dropped. */
    public static QueryParameters of(Exchange exchange) {
        String query = exchange.getMessage().getHeader(Exchange.HTTP_QUERY, String.class);
        try {
            return new QueryParameters(query == null ? Map.of() : URISupport.parseQuery(query));
        } catch (URISyntaxException malformed) {
            return new QueryParameters(Map.of());
        }
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
