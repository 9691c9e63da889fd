package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.hub.api.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A front end's view of the gateway; every answer is held against the contract. */
final class HubClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OpenApiInteractionValidator CONTRACT =
            OpenApiInteractionValidator.createForInlineApiSpecification(Contract.text())
                    .build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String baseUrl;

    HubClient(int port) {
        baseUrl = "http://127.0.0.1:" + port;
    }

    /** What came back. */
    record Reply(int status, HttpHeaders headers, String text) {

        JsonNode json() throws IOException {
            return JSON.readTree(text);
        }

        /** The row of a facet. */
        JsonNode source(String facet) throws IOException {
            for (JsonNode source : json().path("sources")) {
                if (source.path("facet").asText().equals(facet)) {
                    return source;
                }
            }
            throw new AssertionError("no row for " + facet);
        }

        String contentType() {
            return headers.firstValue("content-type").orElse("");
        }
    }

    static String lookup(String nik, String region, String... facets) {
        return lookup(nik, region, 4000, facets);
    }

    static String lookup(String nik, String region, int deadlineMs, String... facets) {
        return """
                {"subject": {"nik": "%s"}, "region": "%s", "purpose": "social-assistance-eligibility",
                 "legalBasis": "PUBLIC_DUTY", "facets": ["%s"], "deadlineMs": %d}
                """.formatted(nik, region, String.join("\", \"", facets), deadlineMs);
    }

    Reply lookUp(String body) throws Exception {
        return lookUp(body, Map.of());
    }

    Reply lookUp(String body, Map<String, String> headers) throws Exception {
        HttpRequest request = request("/v1/lookups", headers, BodyPublishers.ofString(body));
        return checked("/v1/lookups", Request.Method.POST, http.send(request, BodyHandlers.ofString()));
    }

    CompletableFuture<Reply> lookUpLater(String body) {
        HttpRequest request = request("/v1/lookups", Map.of(), BodyPublishers.ofString(body));
        return http.sendAsync(request, BodyHandlers.ofString())
                .thenApply(response -> checked("/v1/lookups", Request.Method.POST, response));
    }

    Reply send(HttpRequest.Builder request) throws Exception {
        return reply(http.send(request.build(), BodyHandlers.ofString()));
    }

    Reply get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return reply(http.send(request.build(), BodyHandlers.ofString()));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path));
    }

    private HttpRequest request(String path, Map<String, String> headers, BodyPublisher body) {
        HttpRequest.Builder request =
                to(path).header("Content-Type", "application/json").POST(body);
        headers.forEach(request::setHeader);
        return request.build();
    }

    private static Reply checked(String path, Request.Method method, HttpResponse<String> response) {
        Reply reply = reply(response);
        ValidationReport report = CONTRACT.validateResponse(
                path,
                method,
                SimpleResponse.Builder.status(reply.status())
                        .withContentType(reply.contentType())
                        .withBody(reply.text())
                        .build());
        assertThat(report.getMessages())
                .as("what the contract says of %s", reply.text())
                .isEmpty();
        return reply;
    }

    private static Reply reply(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }
}
