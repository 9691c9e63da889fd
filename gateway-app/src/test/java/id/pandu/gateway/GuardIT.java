package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.TownControl;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The guard seen from outside. How fast a thousand callers are served is measured in {@code benchmarks/}. */
@Gateway
@TestPropertySource(
        properties = {
            "pandu.agencies.bpjs-kesehatan.guard.timeout=25s",
            "pandu.agencies.bpjs-kesehatan.guard.window=10",
            "pandu.agencies.bpjs-kesehatan.guard.open-for=2s",
            "pandu.agencies.bpjs-kesehatan.connection.timeout=25s"
        })
class GuardIT {

    private final TownControl town = Gateway.Surroundings.TOWN.control();

    @LocalServerPort
    private int port;

    private HubClient hub;

    @BeforeEach
    void connect() {
        town.clear();
        hub = new HubClient(port);
    }

    @AfterEach
    void mend() {
        town.clear();
    }

    @Test
    void asksAThousandTimesAtOnceThoughEachAnswerTakesTwoSeconds() throws Exception {
        town.fault("bpjs-kesehatan", "delay", Duration.ofSeconds(2));

        List<CompletableFuture<Reply>> replies = IntStream.range(0, 1000)
                .mapToObj(call -> hub.lookUpLater(lookup("3314105203909991", "33.14", 30_000, "coverage")))
                .toList();

        for (CompletableFuture<Reply> reply : replies) {
            Reply answer = reply.get(60, TimeUnit.SECONDS);
            assertThat(answer.source("coverage").path("status").asText()).isEqualTo("FOUND");
        }
    }

    @Test
    void leavesAnAgencyAloneThatFailsTooOftenAndComesBackToIt() throws Exception {
        town.fault("bpjs-kesehatan", "http-503");
        await().untilAsserted(() ->
                assertThat(coverage().at("/problem/code").asText()).isEqualTo("agency.breaker-open"));
        assertThat(coverage().path("status").asText()).isEqualTo("UNAVAILABLE");
        assertThat(breaker()).isEqualTo("OPEN");
        assertThat(hub.lookUp(lookup("3314105203909991", "33.14", "education"))
                        .source("education")
                        .path("status")
                        .asText())
                .isEqualTo("FOUND");

        town.clear();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(coverage().path("status").asText()).isEqualTo("FOUND");
            assertThat(breaker()).isEqualTo("CLOSED");
        });
    }

    @Test
    void asksAgainWhenTheAgencyStumbles() throws Exception {
        await().until(() -> breaker().equals("CLOSED"));
        town.uploadScenario("""
                {"name": "stumble", "description": "Down once, then well.", "steps": [{"kind": "unavailable", "requests": 1}]}
                """);
        town.scenario("bpjs-kesehatan", "stumble", 1);
        town.clearJournal();

        assertThat(coverage().path("status").asText()).isEqualTo("FOUND");

        assertThat(town.journal("bpjs-kesehatan")).hasSize(2);
    }

    private JsonNode coverage() throws Exception {
        return hub.lookUp(lookup("3314105203909991", "33.14", "coverage")).source("coverage");
    }

    private String breaker() throws Exception {
        for (JsonNode agency : hub.get("/v1/agencies").json().path("agencies")) {
            if (agency.path("id").asText().equals("bpjs-kesehatan")) {
                return agency.path("breaker").asText();
            }
        }
        throw new AssertionError("no such agency");
    }
}
