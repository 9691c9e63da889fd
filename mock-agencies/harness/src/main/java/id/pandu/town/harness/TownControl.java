package id.pandu.town.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Client of the town's control API. A refused call is a {@link HarnessException} with the town's explanation. */
public final class TownControl {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final JsonMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final String baseUrl;

    /** A client of the town at this address. */
    public TownControl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Makes an agency misbehave until cleared. */
    public void fault(String agencyId, String kind) {
        fault(agencyId, kind, null, null);
    }

    /** Makes an agency misbehave until cleared; the delay counts for {@code delay} and {@code slow-drip}. */
    public void fault(String agencyId, String kind, Duration delay) {
        fault(agencyId, kind, delay, null);
    }

    /** Makes an agency misbehave this many times; null for until cleared. */
    public void fault(String agencyId, String kind, @Nullable Duration delay, @Nullable Integer times) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        if (delay != null) {
            body.put("delayMs", delay.toMillis());
        }
        if (times != null) {
            body.put("times", times);
        }
        send(
                "PUT",
                "/faults/" + agencyId,
                BodyPublishers.ofString(json.valueToTree(body).toString()));
    }

    /** Ends every fault and releases the requests they hold. */
    public void clear() {
        send("DELETE", "/faults", BodyPublishers.noBody());
    }

    /** Ends one agency's fault. */
    public void clear(String agencyId) {
        send("DELETE", "/faults/" + agencyId, BodyPublishers.noBody());
    }

    /** What an agency has been asked, oldest first. */
    public List<JournalEntry> journal(String agencyId) {
        JsonNode entries = read(send("GET", "/journal?agency=" + agencyId, BodyPublishers.noBody()));
        return entries.valueStream()
                .map(entry -> json.convertValue(entry, JournalEntry.class))
                .toList();
    }

    /** Forgets what has been asked. */
    public void clearJournal() {
        send("DELETE", "/journal", BodyPublishers.noBody());
    }

    /** The agencies and the faults each can play. */
    public JsonNode agencies() {
        return read(send("GET", "/agencies", BodyPublishers.noBody()));
    }

    /** The fixed people. */
    public JsonNode fixedPeople() {
        return read(send("GET", "/people", BodyPublishers.noBody()));
    }

    /** A page of people; the filter's names are nik, familyCard, region, name, page, size. */
    public JsonNode people(Map<String, ?> filter) {
        return read(send(
                "POST",
                "/people/search",
                BodyPublishers.ofString(json.valueToTree(filter).toString())));
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new HarnessException("the town's answer is not JSON", e);
        }
    }

    private String send(String method, String path, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/_town" + path))
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
