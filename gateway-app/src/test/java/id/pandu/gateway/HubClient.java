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
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * A front end's view of the gateway; every answer is held against the contract. Unless a call says otherwise it brings a token
 * and names an officer; a header that is set to nothing is left out.
 */
final class HubClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> OFFICER = Map.of("Pandu-Actor", "uji.petugas;role=penguji");
    private static final Supplier<String> NATIONAL = SingletonSupplier.of(() -> TestIssuer.shared()
            .token(claims -> claims.expirationTime(Date.from(Instant.now().plus(Duration.ofHours(4))))));
    private static final OpenApiInteractionValidator CONTRACT =
            OpenApiInteractionValidator.createForInlineApiSpecification(Contract.text())
                    .build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String baseUrl;
    private final String token;

    /** Calls as the national test consumer, with every scope. */
    HubClient(int port) {
        this(port, NATIONAL.get());
    }

    /** Calls with this token. */
    HubClient(int port, String token) {
        baseUrl = "http://127.0.0.1:" + port;
        this.token = token;
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

    /** Sends a request that {@link #to} began. */
    Reply send(HttpRequest.Builder request) throws Exception {
        return reply(http.send(request.build(), BodyHandlers.ofString()));
    }

    Reply get(String path, String... headers) throws Exception {
        var changes = new LinkedHashMap<String, String>();
        for (int index = 0; index < headers.length; index += 2) {
            changes.put(headers[index], headers[index + 1]);
        }
        return send(bare(path, changes));
    }

    /** The same; the answer is held against the contract. */
    Reply getChecked(String path) throws Exception {
        HttpRequest request = bare(path, Map.of()).build();
        return checked(request.uri().getPath(), Request.Method.GET, http.send(request, BodyHandlers.ofString()));
    }

    /** Posts a body; the answer is held against the contract. */
    Reply postChecked(String path, String body) throws Exception {
        HttpRequest request = request(path, Map.of(), BodyPublishers.ofString(body));
        return checked(path, Request.Method.POST, http.send(request, BodyHandlers.ofString()));
    }

    /** Puts a body; the answer is held against the contract. */
    Reply putChecked(String path, String body) throws Exception {
        HttpRequest request = bare(path, Map.of("Content-Type", "application/json"))
                .PUT(BodyPublishers.ofString(body))
                .build();
        return checked(path, Request.Method.PUT, http.send(request, BodyHandlers.ofString()));
    }

    /** Asks for a person's trail; the answer is held against the contract. */
    Reply trail(String body, String... headers) throws Exception {
        HttpRequest request = request(
                "/v1/access-trails",
                headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]),
                BodyPublishers.ofString(body));
        return checked("/v1/access-trails", Request.Method.POST, http.send(request, BodyHandlers.ofString()));
    }

    /** A request with the token and without an officer, to be completed by the test. */
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Authorization", "Bearer " + token);
    }

    /** A request without anything, to be completed by the test. */
    HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path));
    }

    private HttpRequest.Builder bare(String path, Map<String, String> changes) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Authorization", "Bearer " + token);
        headers.putAll(OFFICER);
        headers.putAll(changes);
        HttpRequest.Builder request = bare(path);
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.setHeader(name, value);
            }
        });
        return request;
    }

    private HttpRequest request(String path, Map<String, String> headers, BodyPublisher body) {
        var changes = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        changes.putAll(headers);
        return bare(path, changes).POST(body).build();
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
