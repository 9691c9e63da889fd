package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

    private static List<String> kept() {
        return REDIS.asOperator(redis -> redis.keys("*").stream()
                .filter(key -> !key.startsWith("pandu:1:turn:"))
                .flatMap(key -> Stream.of(key, new String(redis.get(key), StandardCharsets.ISO_8859_1)))
                .toList());
    }
}
