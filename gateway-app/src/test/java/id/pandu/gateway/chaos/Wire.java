package id.pandu.gateway.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/** Calls whichever node is next, as one caller, and repeats a call until some node answers it. */
final class Wire {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Nodes nodes;
    private final String token;

    Wire(Nodes nodes, String token) {
        this.nodes = nodes;
        this.token = token;
    }

    /** What came back. */
    record Answer(int status, String etag, String location, String text) {

        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new IllegalStateException("no JSON: " + text, e);
            }
        }
    }

    Answer get(String path) {
        return insist(path, "GET", "", Map.of());
    }

    Answer post(String path, String body, Map<String, String> headers) {
        return insist(path, "POST", body, headers);
    }

    /** One try, as somebody whose network is bad makes it; nothing if there was no answer. */
    Optional<Answer> attempt(String path, String method, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(nodes.next() + path))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", "Bearer " + token)
                .header("Pandu-Actor", "uji.petugas;role=front-office")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            boolean answered = response.statusCode() < SERVER_ERROR && response.statusCode() != TOO_MANY;
            return answered ? Optional.of(answer(response)) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer insist(String path, String method, String body, Map<String, String> headers) {
        return Awaitility.await("an answer to " + method + " " + path)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .atMost(PATIENCE)
                .until(() -> attempt(path, method, body, headers), Optional::isPresent)
                .orElseThrow();
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                response.body());
    }
}
