package id.pandu.connector.satusehat;

import id.pandu.connector.satusehat.Grant.AccessToken;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/**
 * A request to the exchange's FHIR.
 *
 * @param path below the FHIR base, with the query
 * @param body of a post; {@code null} when something is asked
 */
record ExchangeRequest(String path, @Nullable String body) {

    static ExchangeRequest get(String path) {
        return new ExchangeRequest(path, null);
    }

    static ExchangeRequest post(String path, String body) {
        return new ExchangeRequest(path, body);
    }

    /** As it is sent. */
    HttpRequest to(String base, AccessToken token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token.value())
                .header("Accept", "application/fhir+json, application/json");
        return body == null
                ? request.build()
                : request.header("Content-Type", "application/fhir+json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
    }

    /** The type's name only: path and body are personal. */
    @Override
    public String toString() {
        return "ExchangeRequest[redacted]";
    }
}
