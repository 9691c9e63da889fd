package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.AgencyTown;
import id.pandu.town.harness.PostgresCluster;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** One gateway as whoever watches it sees it: when it is ready, whom it turns away, how it ends. The last test ends it. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class NodeIT {

    private static final String SITI = "3314105203909991";
    private static final String JOKO = "3314100511869991";
    private static final String BUDI = "3314100904129994";
    private static final String INSURER = "bpjs-kesehatan";
    private static final String EXCHANGE = "satusehat";
    private static final int PLACES = 4;
    private static final int TERMINATED = 143;

    private final AgencyTown town = AgencyTown.shared();
    private final TestSecrets secrets = new TestSecrets();
    private HubDatabase database;
    private GatewayProcess gateway;
    private HubClient hub;

    @BeforeAll
    void start() {
        town.control().clear();
        database = HubDatabase.in(town.cluster(), "pandu_node");
        gateway = GatewayProcess.start(
                town,
                database,
                secrets,
                "pandu.admission.lookups=" + PLACES,
                "spring.lifecycle.timeout-per-shutdown-phase=35s",
                "camel.main.shutdown-timeout=10");
        hub = new HubClient(gateway.port());
    }

    @AfterEach
    void mend() {
        town.control().clear();
        town.control().clearJournal();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    @Order(1)
    void isReadyAlthoughNoAgencyIs() throws Exception {
        for (String agency : List.of("dukcapil", INSURER, EXCHANGE, "disdik-sragen", "dinsos-sragen")) {
            town.control().fault(agency, "drop");
        }
        hub.lookUp(lookup(SITI, "33.14", "identity", "coverage", "health", "education", "welfare"));

        assertThat(probe("readiness")).isEqualTo(200);
        assertThat(hub.get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void isNotReadyWhileItsDatabaseIsGoneAndReadyAgainAfterwards() throws Exception {
        admitSessions(false);
        long gone = System.nanoTime();
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(probe("readiness")).isEqualTo(503));
        assertThat(Duration.ofNanos(System.nanoTime() - gone)).isLessThan(Duration.ofMillis(2500));
        assertThat(probe("liveness")).isEqualTo(200);

        admitSessions(true);

        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(probe("readiness")).isEqualTo(200));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                hub.lookUp(lookup(SITI, "33.14", "coverage")).status())
                        .isEqualTo(200));
    }

    @Test
    @Order(3)
    void turnsLookupsAwayThatAreTooManyAndNothingElse() throws Exception {
        town.control().fault(INSURER, "delay", Duration.ofSeconds(3));
        List<CompletableFuture<Reply>> asked = Stream.generate(() -> hub.lookUpLater(lookup(JOKO, "33.14", "coverage")))
                .limit(2 * PLACES)
                .toList();

        await().atMost(Duration.ofSeconds(3))
                .until(() -> asked.stream().filter(CompletableFuture::isDone).count() >= PLACES);
        List<Reply> turnedAway = asked.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();
        assertThat(turnedAway).hasSize(PLACES).allSatisfy(NodeIT::isTurnedAway);
        assertThat(hub.getChecked("/v1/agencies").status()).isEqualTo(200);
        assertThat(probe("readiness")).isEqualTo(200);

        assertThat(asked.stream().map(reply -> reply.join().status()).filter(status -> status == 200))
                .hasSize(PLACES);
        assertThat(hub.lookUp(lookup(JOKO, "33.14", "education")).status()).isEqualTo(200);
    }

    private static void isTurnedAway(Reply reply) throws IOException {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.json().path("code").asText()).isEqualTo("hub.overloaded");
        assertThat(reply.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 5L);
    }

    @Test
    @Order(4)
    void answersWhatIsUnderWayWhenItIsToldToEndAndThenEnds() throws Exception {
        town.control().clearJournal();
        town.control().fault(INSURER, "delay", Duration.ofSeconds(3));
        town.control().fault(EXCHANGE, "hang");
        HttpResponse<Stream<String>> events = stream();
        CompletableFuture<Reply> slow = hub.lookUpLater(lookup(BUDI, "33.14", 8000, "coverage"));
        CompletableFuture<Reply> hung = hub.lookUpLater(lookup(BUDI, "33.14", 8000, "health"));
        awaitAsked(INSURER);
        awaitAsked(EXCHANGE);

        gateway.terminate();
        long told = System.nanoTime();

        events.body().forEach(line -> {});
        assertThat(slow).as("the stream ends first").isNotDone();
        await().atMost(Duration.ofSeconds(2)).until(this::takesNothingNew);
        assertThat(slow).as("new work is refused while old work is done").isNotDone();
        assertThat(slow.get(10, TimeUnit.SECONDS)
                        .source("coverage")
                        .path("status")
                        .asText())
                .isEqualTo("FOUND");
        assertThat(hung.get(10, TimeUnit.SECONDS)
                        .source("health")
                        .path("status")
                        .asText())
                .isEqualTo("TIMEOUT");
        assertThat(gateway.awaitExit(Duration.ofSeconds(20))).isEqualTo(TERMINATED);
        assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(15));
        assertThat(isAudited(slow.join())).isTrue();
        assertThat(isAudited(hung.join())).isTrue();
    }

    private int probe(String probe) throws Exception {
        return hub.get("/actuator/health/" + probe).status();
    }

    private boolean takesNothingNew() throws Exception {
        try {
            return probe("readiness") == 503 && hub.get("/v1/agencies").status() == 503;
        } catch (IOException refused) {
            return true;
        }
    }

    private HttpResponse<Stream<String>> stream() throws Exception {
        return HttpClient.newHttpClient()
                .send(hub.to("/v1/events").header("Accept", "text/event-stream").build(), BodyHandlers.ofLines());
    }

    private void awaitAsked(String agency) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !town.control().journal(agency).isEmpty());
    }

    private void admitSessions(boolean admit) throws Exception {
        try (var connection = town.cluster().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + database.name() + " ALLOW_CONNECTIONS " + admit);
            if (!admit) {
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                        + database.name() + "' AND usename <> '" + PostgresCluster.SUPERUSER + "'");
            }
        }
    }

    private boolean isAudited(Reply reply) throws Exception {
        return database.number("SELECT count(*) FROM audit_entry WHERE event = 'lookup.answered' AND id = '"
                        + reply.json().path("lookupId").asText() + "'")
                == 1;
    }
}
