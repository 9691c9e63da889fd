package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.town.harness.TownControl;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A gateway that keeps answers, in Redis too. The journal of the town says what an agency was really asked. */
@Gateway
@TestPropertySource(
        properties = {
            "pandu.cache.enabled=true",
            // Redis is asked each time, and so are its faults felt.
            "pandu.cache.trusted=0s",
            "pandu.agencies.bpjs-kesehatan.guard.timeout=1500ms",
            "pandu.agencies.bpjs-kesehatan.connection.timeout=1200ms",
            "pandu.agencies.bpjs-kesehatan.cache.negative=2s",
            "pandu.agencies.disdik-sragen.cache.facets.education.fresh=1s",
            "pandu.agencies.disdik-sragen.cache.revalidate=1h",
            "pandu.agencies.dinsos-sragen.cache.enabled=false"
        })
abstract class CachingGateway {

    static final String BPJS = "bpjs-kesehatan";
    static final String SITI = "3314105203909991";
    static final String BUDI = "3314100904129994";
    static final CacheServer REDIS = CacheServer.start();

    final TownControl town = Gateway.Surroundings.TOWN.control();
    final HubDatabase database = HubDatabase.in(Gateway.Surroundings.TOWN.cluster(), "pandu");
    HubClient hub;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void shareRedis(DynamicPropertyRegistry registry) {
        Stream.of(REDIS.settings())
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> registry.add(setting[0], () -> setting[1]));
    }

    @BeforeEach
    void connect() {
        town.clear();
        town.clearJournal();
        hub = new HubClient(port);
    }

    @AfterEach
    void mend() {
        town.clear();
    }

    JsonNode coverage(String nik, @Nullable String maxAge) throws Exception {
        return hub.lookUp(noOlderThan(maxAge, lookup(nik, "33.14", "coverage"))).source("coverage");
    }

    static String noOlderThan(@Nullable String maxAge, String question) {
        return maxAge == null ? question : question.replaceFirst("\\{", "{\"maxAge\": \"" + maxAge + "\", ");
    }

    HubClient client(String organisation) {
        return client(organisation, "*");
    }

    HubClient client(String organisation, String region) {
        return new HubClient(
                port,
                TestIssuer.shared()
                        .token(claims ->
                                claims.claim("organisation", organisation).claim("regions", List.of(region))));
    }

    static void waitUntil(Instant time) {
        await().pollInterval(Duration.ofMillis(50)).until(() -> Instant.now().isAfter(time));
    }

    static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
