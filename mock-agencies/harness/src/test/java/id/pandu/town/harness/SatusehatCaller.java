package id.pandu.town.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks the town's SATUSEHAT as a registered client would. */
final class SatusehatCaller {

    static final String FORM = "client_id=pandu&client_secret=sandbox";
    private static final String TOKEN = "/oauth2/v1/accesstoken?grant_type=client_credentials";
    private static final String PATIENT = "/fhir-r4/v1/Patient";
    private static final String BY_NIK = PATIENT + "?identifier=https%3A%2F%2Ffhir.kemkes.go.id%2Fid%2Fnik%7C";

    private final JsonMapper json = new JsonMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    SatusehatCaller(String baseUrl) {
        this.base = URI.create(baseUrl);
    }

    HttpResponse<String> requestToken(String form) throws IOException, InterruptedException {
        return client.send(tokenCall().POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> requestTokenByGet() throws IOException, InterruptedException {
        return client.send(tokenCall().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> requestTokenByBasic() throws IOException, InterruptedException {
        HttpRequest request = tokenCall()
                .header("Authorization", "Basic cGFuZHU6c2FuZGJveA==")
                .POST(BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    String token() throws IOException, InterruptedException {
        return json.readTree(requestToken(FORM).body()).path("access_token").asText();
    }

    HttpResponse<String> siti(String token) throws IOException, InterruptedException {
        return get(BY_NIK + "3314105203909991", token);
    }

    HttpResponse<String> read(String ihs, String token) throws IOException, InterruptedException {
        return get(PATIENT + "/" + ihs, token);
    }

    HttpResponse<String> get(String pathAndQuery, String token) throws IOException, InterruptedException {
        HttpRequest request =
                to(pathAndQuery).header("Authorization", "Bearer " + token).build();
        return client.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> metadata() throws IOException, InterruptedException {
        return client.send(to("/fhir-r4/v1/metadata?_format=json").build(), BodyHandlers.ofString());
    }

    /** Sends a request line as it stands, for queries that {@link URI} would refuse; the whole answer. */
    String raw(String target, String token) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: " + base.getAuthority()
                    + "\r\nAuthorization: Bearer " + token + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    JsonNode parse(String body) throws IOException {
        return json.readTree(body);
    }

    private HttpRequest.Builder tokenCall() {
        return to(TOKEN).header("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpRequest.Builder to(String pathAndQuery) {
        return HttpRequest.newBuilder(base.resolve(pathAndQuery)).timeout(Duration.ofSeconds(20));
    }
}
