package id.pandu.town.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the town's social registry as a subscriber of the service bus would. */
final class DtsenCaller {

    static final Map<String, String> SITI = Map.of("nik", "3314105203909991");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String api;
    private final String region;
    private String key;

    DtsenCaller(String baseUrl, String region) {
        this.api = baseUrl + "/dtsen-" + region + "/1.0/api/dtsen-" + region;
        this.region = region;
        this.key = "Bearer sandbox-" + region;
    }

    DtsenCaller withKey(String other) {
        key = other;
        return this;
    }

    HttpResponse<String> ask(Map<String, String> question) throws IOException, InterruptedException {
        return ask("GET", question);
    }

    HttpResponse<String> ask(String verb, Map<String, String> question) throws IOException, InterruptedException {
        String query = question.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + "?" + query))
                .timeout(Duration.ofSeconds(20))
                .method(verb, BodyPublishers.noBody());
        if (!key.isEmpty()) {
            request.header("AuthorizationSPLP", key);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Hands a proposal in. */
    HttpResponse<String> handIn(String proposal) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/usulan"))
                .timeout(Duration.ofSeconds(20))
                .header("AuthorizationSPLP", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(proposal))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Asks what became of a proposal. */
    HttpResponse<String> follow(String externalId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/usulan?id_eksternal=" + externalId))
                .timeout(Duration.ofSeconds(20))
                .header("AuthorizationSPLP", key)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** The answer to a question that is answered. */
    JsonNode answer(Map<String, String> question) throws IOException, InterruptedException {
        HttpResponse<String> response = ask(question);
        if (response.statusCode() != 200) {
            throw new AssertionError("office " + region + " answered " + response.statusCode());
        }
        return new JsonMapper().readTree(response.body());
    }
}
