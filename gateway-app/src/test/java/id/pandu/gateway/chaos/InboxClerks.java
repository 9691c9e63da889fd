package id.pandu.gateway.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.TestIssuer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** The people of agencies that work at the hub: they read their inbox there, and move their tasks by the API. */
final class InboxClerks implements AutoCloseable {

    private final ScheduledExecutorService rounds =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());

    InboxClerks(Nodes nodes, List<String> agencies) {
        agencies.forEach(agency -> {
            Wire wire = new Wire(nodes, token(agency));
            var unused = rounds.scheduleWithFixedDelay(() -> goRound(wire, agency), 0, 1, TimeUnit.SECONDS);
        });
    }

    private static String token(String agency) {
        return TestIssuer.shared()
                .token(claims -> claims.subject("agency-" + agency)
                        .claim("client_id", "agency-" + agency)
                        .claim("organisation", "agency-" + agency)
                        .expirationTime(
                                java.util.Date.from(java.time.Instant.now().plus(java.time.Duration.ofHours(4)))));
    }

    private static void goRound(Wire wire, String agency) {
        try {
            for (String status : List.of("received", "accepted", "in-progress")) {
                wire.get("/v1/agencies/" + agency + "/tasks?status=" + status)
                        .json()
                        .path("tasks")
                        .forEach(item -> move(wire, item));
            }
        } catch (ConditionTimeoutException gone) {
            // The next round is in a second.
        }
    }

    private static void move(Wire wire, JsonNode item) {
        JsonNode task = item.path("task");
        String id = task.path("id").asText();
        String path = "/v1/referrals/" + item.path("referralId").asText() + "/tasks/" + id + "/transitions";
        String version = "\"" + item.path("version").asInt() + "\"";
        wire.post(path, step(task.path("status").asText(), Decision.about(id)), Map.of("If-Match", version));
    }

    private static String step(String status, Decision decision) {
        if (status.equals("received")) {
            return "{\"to\": \"accepted\"}";
        }
        if (decision.status().equals("rejected")) {
            return "{\"to\": \"rejected\", \"reason\": \"%s\"}".formatted(decision.reason());
        }
        if (status.equals("accepted")) {
            return "{\"to\": \"in-progress\"}";
        }
        return decision == Decision.FAIL ? "{\"to\": \"failed\"}" : """
                  {"to": "completed", "outcome": {"on": "2026-11-26", "goods": [{"item": "cement", "quantity": 26}]}}
                  """;
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }
}
