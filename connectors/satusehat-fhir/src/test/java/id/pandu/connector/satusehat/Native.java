package id.pandu.connector.satusehat;

import id.pandu.connector.http.HttpReply;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Replies, settings and people that tests share. */
final class Native {

    static final String NIK = "3314105203909991";
    static final String OTHER_NIK = "3314100904129994";
    static final String IHS = "P09990000001";
    static final Instant NOW = Instant.ofEpochSecond(1768435200);
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final PatientRequest REQUEST = new PatientRequest(NIK);
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private Native() {}

    static SatusehatProperties at(String baseUrl) {
        return at(baseUrl, PATIENCE);
    }

    static SatusehatProperties at(String baseUrl, Duration timeout) {
        return at(baseUrl, "sandbox", timeout);
    }

    static SatusehatProperties at(String baseUrl, String secret, Duration timeout) {
        return new SatusehatProperties(
                baseUrl + "/oauth2/v1", baseUrl + "/fhir-r4/v1", "pandu", secret, timeout, 1 << 20, null, null, null);
    }

    /** An answer with HTTP status 200, as FHIR. */
    static PatientReply reply(String body) {
        return reply(200, "application/fhir+json", body);
    }

    static PatientReply reply(int status, String contentType, String body) {
        return new PatientReply.Answered(REQUEST, http(status, Map.of("Content-Type", contentType), body));
    }

    static HttpReply http(int status, Map<String, String> headers, String body) {
        return new HttpReply(status, headers(headers), body);
    }

    static HttpHeaders headers(Map<String, String> headers) {
        Map<String, List<String>> all = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        return HttpHeaders.of(all, (name, value) -> true);
    }
}
