package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.TownControl;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Operators who steer breakers, and what two nodes on one database make of it. */
@Gateway
@NullUnmarked
class BreakerIT {

    private static final String NIK = "3314105203909991";
    private static final String BREAKER = "/v1/agencies/bpjs-kesehatan/breaker";
    private static final Duration A_SECOND_AND_THE_CALLS = Duration.ofMillis(1500);
    private static final HubDatabase DATABASE = HubDatabase.in(Gateway.Surroundings.TOWN.cluster(), "pandu");

    private static ServletWebServerApplicationContext second;

    private final TownControl town = Gateway.Surroundings.TOWN.control();

    @LocalServerPort
    private int port;

    private HubClient hub;
    private HubClient other;

    @BeforeAll
    static void startTheSecondNode() {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--" + Gateway.NOTHING_KEPT,
                "--spring.config.additional-location=file:sandbox/config/gateway.yaml",
                "--pandu.identity.issuer-uri=" + TestIssuer.shared().uri(),
                "--pandu.audit.checkpoint-file=" + TestSecrets.shared().freshCheckpointFile()));
        Stream.concat(
                        GatewayProcess.settings(Gateway.Surroundings.TOWN).stream(),
                        Stream.of(DATABASE.settings(), TestSecrets.shared().settings())
                                .flatMap(Stream::of))
                .filter(setting -> !setting.startsWith("pandu.audit.checkpoint-file"))
                .forEach(setting -> arguments.add("--" + setting));
        second = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(GatewayApplication.class).run(arguments.toArray(String[]::new));
    }

    @AfterAll
    static void stopTheSecondNode() {
        second.close();
    }

    @BeforeEach
    void connect() {
        town.clear();
        hub = new HubClient(port);
        other = new HubClient(second.getWebServer().getPort());
    }

    @AfterEach
    void letGo() throws Exception {
        town.clear();
        order("{\"mode\": \"AUTOMATIC\"}");
    }

    @Test
    void letsNobodyAskOnAnyNodeUntilTheOperatorSaysOtherwise() throws Exception {
        await().until(() -> coverage(other).path("status").asText().equals("FOUND"));
        long before = recorded();

        JsonNode forced = order("{\"mode\": \"FORCED_OPEN\", \"reason\": \"Pindah peladen\"}");

        assertThat(forced.path("state").asText()).isEqualTo("FORCED_OPEN");
        assertThat(forced.path("changedBy").asText()).isEqualTo("uji-nasional/uji.petugas");
        assertThat(coverage(hub).path("status").asText()).isEqualTo("UNAVAILABLE");
        await().atMost(A_SECOND_AND_THE_CALLS)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() ->
                        assertThat(coverage(other).at("/problem/code").asText()).isEqualTo("agency.breaker-open"));
        assertThat(hub.get("/v1/agencies").text()).contains("\"breaker\":\"FORCED_OPEN\"");
        assertThat(notices(other)).singleElement().satisfies(notice -> {
            assertThat(notice.path("agency").asText()).isEqualTo("bpjs-kesehatan");
            assertThat(notice.path("officer").asText()).isEqualTo("uji.petugas");
            assertThat(notice.path("text").asText()).contains("bpjs-kesehatan");
        });
        assertThat(recorded()).isEqualTo(before + 1);

        order("{\"mode\": \"AUTOMATIC\"}");

        assertThat(notices(hub)).isEmpty();
        await().atMost(A_SECOND_AND_THE_CALLS)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() ->
                        assertThat(coverage(other).path("status").asText()).isEqualTo("FOUND"));
    }

    @Test
    void letsAnAgencyBeAskedHoweverOftenItFailsAndThenGoesByItsFailuresAgain() throws Exception {
        order("{\"mode\": \"FORCED_CLOSED\", \"reason\": \"Uji\"}");
        await().until(() -> state(other).equals("FORCED_CLOSED"));
        town.fault("bpjs-kesehatan", "http-503");

        for (int call = 0; call < 15; call++) {
            assertThat(coverage(other).at("/problem/code").asText()).isEqualTo("agency.failed");
        }
        order("{\"mode\": \"AUTOMATIC\"}");
        await().until(() -> state(other).equals("CLOSED"));

        await().pollInterval(Duration.ofMillis(20))
                .untilAsserted(() ->
                        assertThat(coverage(other).at("/problem/code").asText()).isEqualTo("agency.breaker-open"));
    }

    @Test
    void letsGoByItselfWhenTheTimeHasCome() throws Exception {
        OffsetDateTime until = OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(2);

        order("{\"mode\": \"FORCED_OPEN\", \"reason\": \"Uji\", \"until\": \"" + until + "\"}");

        assertThat(state(hub)).isEqualTo("FORCED_OPEN");
        await().atMost(Duration.ofSeconds(5)).until(() -> state(hub).equals("CLOSED"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"mode": "FORCED_OPEN"}                                                           | 422 | /reason | required
            {"mode": "FORCED_OPEN", "reason": "Uji", "until": "2020-01-01T00:00:00Z"}         | 422 | /until  | future
            {"mode": "FORCED_CLOSED", "reason": "Uji", "until": "2990-01-01T00:00:00Z"}       | 422 | /until  | within-30-days
            {"mode": "FORCED_OPEN", "reason": "Untuk 3314105203909991"}                       | 400 | /reason | pattern
            {"mode": "OFF"}                                                                   | 400 | /mode   | enum
            """)
    void namesWhatIsWrongWithAnOrder(String order, int status, String pointer, String keyword) throws Exception {
        Reply reply = hub.putChecked(BREAKER, order);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(reply.json().at("/errors/0/keyword").asText()).isEqualTo(keyword);
        assertThat(state(hub)).isEqualTo("CLOSED");
    }

    @Test
    void knowsNoBreakerOfAnAgencyThatDoesNotTakePart() throws Exception {
        assertThat(hub.getChecked("/v1/agencies/tidak-ada/breaker").status()).isEqualTo(404);
        assertThat(hub.putChecked("/v1/agencies/tidak-ada/breaker", "{\"mode\": \"AUTOMATIC\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showsWhatItMeasuresToWhoeverMayKnow() throws Exception {
        coverage(hub);

        assertThat(hub.get("/actuator/prometheus", "Authorization", "").status())
                .isEqualTo(401);
        assertThat(with("worklist").get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(with("metrics").get("/actuator/metrics").status()).isEqualTo(404);
        Reply scraped = with("metrics").get("/actuator/prometheus", "Pandu-Actor", "");

        assertThat(scraped.status()).isEqualTo(200);
        assertThat(scraped.text())
                .contains("pandu_agency_questions_seconds_bucket{agency=\"bpjs-kesehatan\",outcome=\"answered\"")
                .contains("resilience4j_circuitbreaker_state{")
                .contains("resilience4j_bulkhead_available_concurrent_calls{")
                .doesNotContain(NIK);
    }

    private JsonNode order(String order) throws Exception {
        Reply reply = hub.putChecked(BREAKER, order);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private static String state(HubClient node) throws Exception {
        return node.getChecked(BREAKER).json().path("state").asText();
    }

    private static JsonNode coverage(HubClient node) throws Exception {
        return node.lookUp(lookup(NIK, "33.14", "coverage")).source("coverage");
    }

    private static JsonNode notices(HubClient node) throws Exception {
        return node.getChecked("/v1/worklist/notices?kind=breaker-forced-open")
                .json()
                .path("notices");
    }

    private static long recorded() throws Exception {
        return DATABASE.number(
                "SELECT count(*) FROM audit_entry WHERE event = 'breaker.set' AND officer = 'uji.petugas'"
                        + " AND convert_from(content, 'UTF8') LIKE '%FORCED_OPEN%'");
    }

    private HubClient with(String scope) {
        return new HubClient(port, TestIssuer.shared().token(claims -> claims.claim("scope", scope)));
    }
}
