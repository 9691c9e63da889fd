package id.pandu.gateway.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Looks people up at whichever node is next, once, and says how long the answer took. */
final class LookupWire {

    /** What callers give the hub. */
    static final Duration DEADLINE = Duration.ofSeconds(4);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Nodes nodes;
    private final String token;

    LookupWire(Nodes nodes, String token) {
        this.nodes = nodes;
        this.token = token;
    }

    /**
     * An answer of whatever status.
     *
     * @param status {@link Told#NO_ANSWER} if the node was not there, went away, or said nothing for too long
     * @param began nano time at which the question was sent
     * @param ended nano time at which the whole answer was there, or hope was given up
     */
    record Answer(int status, long began, long ended, JsonNode body) {}

    /** Everything about somebody. */
    Answer ask(String nik) {
        long began = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request(nik), BodyHandlers.ofString());
            return new Answer(response.statusCode(), began, System.nanoTime(), JSON.readTree(response.body()));
        } catch (IOException none) {
            return new Answer(Told.NO_ANSWER, began, System.nanoTime(), MissingNode.getInstance());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String nik) {
        return HttpRequest.newBuilder(URI.create(nodes.next() + "/v1/lookups"))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Pandu-Actor", "uji.petugas;role=front-office")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"subject": {"nik": "%s"}, "region": "33.14", "purpose": "social-assistance-eligibility", "legalBasis": "PUBLIC_DUTY",
                         "facets": ["identity", "coverage", "health", "education", "welfare"], "deadlineMs": %d}
                        """.formatted(nik, DEADLINE.toMillis())))
                .build();
    }
}
