package id.pandu.gateway;

import static id.pandu.gateway.ReferringClient.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.hub.events.EventCursor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The feed of events from outside: pages and streams. */
@Gateway
class EventFeedIT {

    private static final List<String> FIRST_STEPS = List.of("referral.submitted", "task.requested", "task.received");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String organisation = "uji-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    private ReferringClient counter;

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        counter = new ReferringClient(port, organisation);
    }

    @Test
    void goesPageByPage() throws Exception {
        JsonNode referral = counter.refer();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(kinds(counter.getChecked("/v1/events"))).isEqualTo(FIRST_STEPS));

        Reply first = counter.getChecked("/v1/events?limit=2");
        Reply second = counter.getChecked("/v1/events?limit=2&after=" + next(first));
        Reply third = counter.getChecked("/v1/events?limit=2&after=" + next(second));

        assertThat(kinds(first)).isEqualTo(FIRST_STEPS.subList(0, 2));
        assertThat(kinds(second)).isEqualTo(FIRST_STEPS.subList(2, 3));
        assertThat(kinds(third)).isEmpty();
        assertThat(next(third)).isEqualTo(next(second));
        assertThat(first.json().at("/events/0/referralId")).isEqualTo(referral.path("id"));
        assertThat(first.text()).doesNotContain(ReferringClient.BUDI);
    }

    @Test
    void showsAnAgencyWhatConcernsItsTasks() throws Exception {
        JsonNode referral = counter.refer();
        var agency = new ReferringClient(port, "agency-perkim-sragen");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(all(agency).stream()
                                .filter(event -> event.path("referralId").equals(referral.path("id")))
                                .map(event -> event.path("kind").asText()))
                        .isEqualTo(FIRST_STEPS.subList(1, 3)));
        assertThat(all(agency)).allMatch(event -> event.path("agency").asText().equals("perkim-sragen"));
        assertThat(kinds(new ReferringClient(port, "uji-" + UUID.randomUUID()).get("/v1/events")))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoPlaceInIt() throws Exception {
        assertProblem(counter.get("/v1/events?after=abc"), 400, "caller.invalid-cursor");
        assertProblem(counter.get("/v1/events?other=abc"), 400, "caller.invalid-request");
        assertThat(stream("?after=abc", "").statusCode()).isEqualTo(400);
        String ahead = new EventCursor(Long.MAX_VALUE, 1).text();
        assertProblem(counter.get("/v1/events?after=" + ahead), 400, "caller.invalid-cursor");
        assertThat(stream("", ahead).statusCode()).isEqualTo(400);
        assertThat(stream("?other=abc", "").statusCode()).isEqualTo(400);
    }

    @Test
    @Timeout(60)
    void streamsAndGoesOnAfterTheLastId() throws Exception {
        counter.refer();
        List<String> ids = new ArrayList<>();

        HttpResponse<Stream<String>> first = stream("", "");
        assertThat(first.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        try (Stream<String> lines = first.body()) {
            List<String> seen = lines.filter(line -> line.startsWith("id: ") || line.startsWith("event: "))
                    .limit(4)
                    .toList();
            assertThat(seen.get(1)).isEqualTo("event: referral.submitted");
            assertThat(seen.get(3)).isEqualTo("event: task.requested");
            ids.add(seen.get(2).substring("id: ".length()));
        }

        try (Stream<String> lines = stream("?after=AAAA", ids.getFirst()).body()) {
            assertThat(lines.filter(line -> line.startsWith("event: ")).findFirst())
                    .contains("event: task.received");
        }
    }

    @Test
    @Timeout(60)
    void streamsEndWithTheirToken() throws Exception {
        String token = TestIssuer.shared()
                .token(claims -> claims.claim("organisation", organisation)
                        .expirationTime(Date.from(Instant.now().plusSeconds(3))));

        try (Stream<String> lines = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/events"))
                                .header("Authorization", "Bearer " + token)
                                .header("Accept", "text/event-stream")
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        BodyHandlers.ofLines())
                .body()) {
            assertThat(lines).isNotEmpty().allMatch(line -> line.isEmpty() || line.equals(":"));
        }
    }

    @Test
    void streamsAreFew() throws Exception {
        List<HttpResponse<Stream<String>>> open = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            open.add(stream("", ""));
        }

        assertThat(stream("", "").statusCode()).isEqualTo(429);
        open.forEach(response -> response.body().close());
    }

    private HttpResponse<Stream<String>> stream(String query, String lastEvent) throws Exception {
        HttpRequest.Builder request = counter.request("/v1/events" + query).header("Accept", "text/event-stream");
        if (!lastEvent.isEmpty()) {
            request.header("Last-Event-ID", lastEvent);
        }
        return http.send(request.build(), BodyHandlers.ofLines());
    }

    private static List<JsonNode> all(ReferringClient client) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        String place = "";
        List<JsonNode> found = List.of();
        do {
            Reply page = client.get("/v1/events?limit=200" + place);
            found = page.json().path("events").valueStream().toList();
            events.addAll(found);
            place = "&after=" + next(page);
        } while (!found.isEmpty());
        return events;
    }

    private static String next(Reply page) throws Exception {
        return page.json().path("next").asText();
    }

    private static List<String> kinds(Reply page) throws Exception {
        return new ObjectMapper()
                .readTree(page.text())
                .path("events")
                .valueStream()
                .map(event -> event.path("kind").asText())
                .toList();
    }
}
