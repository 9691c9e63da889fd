package id.pandu.gateway.bench;

import id.pandu.town.harness.TownControl;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The agencies' own questions behind a lookup of coverage and welfare, put by the caller itself: VClaim, signed, and DTSEN, both
 * at the same moment. It takes as long as the slower of them.
 */
final class NativeCalls {

    private static final String HMAC = "HmacSHA256";
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private final HttpClient http;
    private final String town;

    NativeCalls(HttpClient http, String town) {
        this.http = http;
        this.town = town;
    }

    /** Residents of Sragen whom both know. */
    List<String> known(TownControl control) {
        control.clear();
        return control.people(Map.of("region", "33.14", "size", 500))
                .path("people")
                .valueStream()
                .filter(person -> person.hasNonNull("nik"))
                .map(person -> person.path("nik").asText())
                .filter(this::ask)
                .toList();
    }

    /** Whether both know the person. */
    boolean ask(String nik) {
        CompletableFuture<HttpResponse<String>> coverage = http.sendAsync(coverage(nik), BodyHandlers.ofString());
        CompletableFuture<HttpResponse<String>> welfare = http.sendAsync(welfare(nik), BodyHandlers.ofString());
        return isFound(coverage.join(), "\"code\":\"200\"") && isFound(welfare.join(), nik);
    }

    private static boolean isFound(HttpResponse<String> answer, String mark) {
        return answer.statusCode() == 200 && answer.body().replace(" ", "").contains(mark);
    }

    private HttpRequest coverage(String nik) {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        return HttpRequest.newBuilder(
                        URI.create(town + "/vclaim-rest/Peserta/nik/" + nik + "/tglSEP/" + LocalDate.now(JAKARTA)))
                .timeout(Duration.ofSeconds(20))
                .header("X-cons-id", "12345")
                .header("X-timestamp", timestamp)
                .header("X-signature", signature("12345&" + timestamp))
                .header("user_key", "kunci-sintetis")
                .build();
    }

    private HttpRequest welfare(String nik) {
        return HttpRequest.newBuilder(URI.create(town + "/dtsen-3314/1.0/api/dtsen-3314?nik=" + nik))
                .timeout(Duration.ofSeconds(20))
                .header("AuthorizationSPLP", "Bearer sandbox-3314")
                .build();
    }

    private static String signature(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec("rahasia-sintetis".getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
