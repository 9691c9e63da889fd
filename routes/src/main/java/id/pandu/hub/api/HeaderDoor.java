package id.pandu.hub.api;

import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The door for headers, in both directions a list of what may pass. Camel steers itself by headers ({@code Camel*},
 * {@code operationName} of CVE-2026-46592), and its REST consumer answers with every header that it was sent; neither can
 * happen to what is not on a list. The lists share nothing but the content type.
 */
public final class HeaderDoor implements HeaderFilterStrategy {

    private static final Set<String> IN = Set.of(
            "accept", "accept-language", "content-type", "idempotency-key", "if-match", "pandu-actor", "traceparent");
    private static final Set<String> OUT =
            Set.of("cache-control", "content-language", "content-type", "etag", "location", "pandu-audit-checkpoint");

    @Override
    public boolean applyFilterToExternalHeaders(String name, @Nullable Object value, Exchange exchange) {
        return !IN.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean applyFilterToCamelHeaders(String name, @Nullable Object value, Exchange exchange) {
        return !OUT.contains(name.toLowerCase(Locale.ROOT));
    }
}
