package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The gateway while Redis dies and comes back. */
class RedisLossIT extends CachingGateway {

    @Test
    void answersWhileRedisDiesAndComesBackAndLeavesNobodyReadableInIt() throws Exception {
        var wrong = new AtomicInteger();
        for (int call = 0; call < 60; call++) {
            if (call == 20) {
                REDIS.kill();
            }
            if (call == 40) {
                REDIS.startAgain();
            }
            Reply reply = hub.lookUp(lookup(SITI, "33.14", "identity", "coverage", "health", "education", "welfare"));
            if (!reply.json().path("complete").asBoolean()) {
                wrong.incrementAndGet();
            }
        }
        assertThat(wrong).hasValue(0);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            coverage(SITI, "PT0S");
            assertThat(kept()).isNotEmpty();
        });
        hub.lookUp(lookup(SITI, "33.14", "identity", "coverage", "health", "education"));
        assertThat(kept()).allSatisfy(text -> assertThat(text).doesNotContain(SITI, "SITI CONTOH", "0009990000017"));
    }

    @Test
    void tellsWhatIsSoWithoutRedisAndAnAgency() throws Exception {
        coverage(SITI, "PT0S");
        REDIS.kill();
        try {
            town.fault(BPJS, "drop");
            for (int call = 0; call < 5; call++) {
                Reply reply = hub.lookUp(
                        noOlderThan("PT0S", lookup(SITI, "33.14", "identity", "coverage", "health", "education")));

                assertThat(reply.json().path("complete").asBoolean()).isFalse();
                assertThat(reply.source("coverage").path("status").asText()).isEqualTo("FOUND");
                assertThat(reply.source("coverage").path("stale").asBoolean()).isTrue();
                assertThat(reply.source("coverage").at("/problem/code").asText())
                        .isEqualTo("agency.failed");
                for (String facet : List.of("identity", "health", "education")) {
                    JsonNode row = reply.source(facet);
                    assertThat(row.path("status").asText()).as(facet).isIn("FOUND", "PARTIAL");
                    assertThat(row.path("stale").asBoolean()).as(facet).isFalse();
                    assertThat(row.path("fromCache").asBoolean()).as(facet).isFalse();
                }
            }
        } finally {
            REDIS.startAgain();
        }
    }

    private static List<String> kept() {
        return REDIS.asOperator(redis -> redis.keys("*").stream()
                .filter(key -> !key.startsWith("pandu:1:turn:"))
                .flatMap(key -> Stream.of(key, new String(redis.get(key), StandardCharsets.ISO_8859_1)))
                .toList());
    }
}
