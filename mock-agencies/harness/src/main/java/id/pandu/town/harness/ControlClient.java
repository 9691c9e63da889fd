package id.pandu.town.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls the control API. A refused call is a {@link HarnessException} with the town's explanation. */
final class ControlClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final String baseUrl;

    ControlClient(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    JsonNode get(String path) {
        return read(send("GET", path, BodyPublishers.noBody()));
    }

    void put(String path, JsonNode body) {
        send("PUT", path, BodyPublishers.ofString(body.toString()));
    }

    JsonNode post(String path, String body) {
        return read(send("POST", path, BodyPublishers.ofString(body)));
    }

    void delete(String path) {
        send("DELETE", path, BodyPublishers.noBody());
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new HarnessException("the town's answer is not JSON", e);
        }
    }

    private String send(String method, String path, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new HarnessException("the town refuses: " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new HarnessException("the town does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HarnessException("interrupted while asking the town", e);
        }
    }
}
