package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;

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

/** That nothing turns a thousand waiting callers away; how fast they are served is measured in {@code benchmarks/}. */
@Gateway
@TestPropertySource(
        properties = {
            "pandu.agencies.bpjs-kesehatan.guard.timeout=25s",
            "pandu.agencies.bpjs-kesehatan.connection.timeout=25s"
        })
class ManyLookupsIT {

    private final TownControl town = Gateway.Surroundings.TOWN.control();

    @LocalServerPort
    private int port;

    @BeforeEach
    void slowDown() {
        town.clear();
        town.fault("bpjs-kesehatan", "delay", Duration.ofSeconds(2));
    }

    @AfterEach
    void mend() {
        town.clear();
    }

    @Test
    void asksAThousandTimesAtOnceThoughEachAnswerTakesTwoSeconds() throws Exception {
        var hub = new HubClient(port);

        List<CompletableFuture<Reply>> replies = IntStream.range(0, 1000)
                .mapToObj(call -> hub.lookUpLater(lookup("3314105203909991", "33.14", 30_000, "coverage")))
                .toList();

        for (CompletableFuture<Reply> reply : replies) {
            Reply answer = reply.get(60, TimeUnit.SECONDS);
            assertThat(answer.source("coverage").path("status").asText()).isEqualTo("FOUND");
        }
    }
}
