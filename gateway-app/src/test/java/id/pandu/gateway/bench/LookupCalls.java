package id.pandu.gateway.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Lookups of coverage and welfare at a gateway, which is to ask the agencies: no older answer will do. */
final class LookupCalls {

    private static final Pattern ROW = Pattern.compile("\"status\":\"([A-Z_]+)\",(?:\"asOf\"|\"fromCache\")");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([a-z.-]+)\"");

    private final HttpClient http;
    private final URI address;
    private final String token;
    private final Duration deadline;

    LookupCalls(HttpClient http, String gateway, String token, Duration deadline) {
        this.http = http;
        this.address = URI.create(gateway + "/v1/lookups");
        this.token = token;
        this.deadline = deadline;
    }

    /** The status of each row, or the problem's code when there are none. */
    CompletableFuture<List<String>> ask(String nik) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(deadline.plusSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Pandu-Actor", "uji.kinerja;role=penguji")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body(nik)))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(LookupCalls::statuses);
    }

    private String body(String nik) {
        return """
                {"subject": {"nik": "%s"}, "region": "33.14", "purpose": "data-verification", "legalBasis": "PUBLIC_DUTY",
                 "facets": ["coverage", "welfare"], "maxAge": "PT0S", "deadlineMs": %d}
                """.formatted(nik, deadline.toMillis());
    }

    private static List<String> statuses(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                ? ROW.matcher(answer.body()).results().map(row -> row.group(1)).toList()
                : List.of(CODE.matcher(answer.body())
                        .results()
                        .map(code -> code.group(1))
                        .findFirst()
                        .orElse("HTTP " + answer.statusCode()));
    }
}
