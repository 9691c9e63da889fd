package id.pandu.town.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Asks the town's VClaim as a registered consumer would. */
final class VClaimCaller {

    private static final String SITI = "/vclaim-rest/Peserta/nik/3314105203909991/tglSEP/2026-11-22";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String baseUrl;
    private String secret = "rahasia-sintetis";
    private String userKey = "kunci-sintetis";
    private Instant now = Instant.now();

    VClaimCaller(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    VClaimCaller withSecret(String other) {
        secret = other;
        return this;
    }

    VClaimCaller withUserKey(String other) {
        userKey = other;
        return this;
    }

    VClaimCaller at(Instant other) {
        now = other;
        return this;
    }

    HttpResponse<String> siti() throws IOException, InterruptedException {
        return client.send(request(Duration.ofSeconds(20)), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> sitiBytes() throws IOException, InterruptedException {
        return client.send(request(Duration.ofSeconds(60)), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> siti(Duration timeout) throws IOException, InterruptedException {
        return client.send(request(timeout), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> sitiAsync() {
        return client.sendAsync(request(Duration.ofSeconds(60)), BodyHandlers.ofString());
    }

    /** Status of a path as it stands, asked without credentials. */
    int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest request(Duration timeout) {
        String timestamp = Long.toString(now.getEpochSecond());
        return HttpRequest.newBuilder(URI.create(baseUrl + SITI))
                .timeout(timeout)
                .header("X-cons-id", "12345")
                .header("X-timestamp", timestamp)
                .header("X-signature", signature(timestamp))
                .header("user_key", userKey)
                .build();
    }

    private String signature(String timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] digest = mac.doFinal(("12345&" + timestamp).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
