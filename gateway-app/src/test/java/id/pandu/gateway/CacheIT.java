package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.JournalEntry;
import id.pandu.town.harness.TownControl;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The cache seen from outside, with Redis. The journal of the town says what an agency was really asked. */
@Gateway
@TestPropertySource(
        properties = {
            "pandu.cache.enabled=true",
            "pandu.agencies.bpjs-kesehatan.guard.timeout=1500ms",
            "pandu.agencies.bpjs-kesehatan.connection.timeout=1200ms",
            "pandu.agencies.bpjs-kesehatan.cache.negative=2s",
            "pandu.agencies.disdik-sragen.cache.fresh=1s",
            "pandu.agencies.disdik-sragen.cache.revalidate=1h",
            "pandu.agencies.dinsos-sragen.cache.enabled=false"
        })
class CacheIT {

    private static final String BPJS = "bpjs-kesehatan";
    private static final String SITI = "3314105203909991";
    private static final String BUDI = "3314100904129994";
    private static final String NOBODY = "3314100101019999";
    private static final String IN_BANTAENG = "7303024506889991";
    private static final String IN_BANJARMASIN = "6371021708859992";
    private static final CacheServer REDIS = CacheServer.start();

    private final TownControl town = Gateway.Surroundings.TOWN.control();
    private final HubDatabase database = HubDatabase.in(Gateway.Surroundings.TOWN.cluster(), "pandu");

    @LocalServerPort
    private int port;

    private HubClient hub;

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

    @Test
    void givesWhatIsKnownWithoutAskingAndRecordsThatItDid() throws Exception {
        JsonNode first = coverage(SITI, "PT0S");
        long entries = entries();
        long intents = intents();

        Reply again = hub.lookUp(lookup(SITI, "33.14", "coverage"));

        assertThat(first.path("fromCache").asBoolean()).isFalse();
        JsonNode row = again.source("coverage");
        assertThat(row.path("fromCache").asBoolean()).isTrue();
        assertThat(row.path("stale").asBoolean()).isFalse();
        assertThat(row.path("asOf")).isEqualTo(first.path("asOf"));
        assertThat(again.json().path("complete").asBoolean()).isTrue();
        assertThat(again.json().at("/profile/coverage/name").asText()).isEqualTo("SITI CONTOH");
        assertThat(asked()).isOne();
        assertThat(entries() - entries).as("the outcome").isOne();
        assertThat(intents()).isEqualTo(intents);
        assertThat(detail(again.json().path("lookupId").asText()))
                .contains("\"fromCache\":\"bpjs-kesehatan/coverage\"");
    }

    @Test
    void asksOnceForAHundredWhoWantToKnowAtTheSameTime() throws Exception {
        town.fault(BPJS, "delay", Duration.ofMillis(700));

        List<CompletableFuture<Reply>> replies = IntStream.range(0, 100)
                .mapToObj(caller -> hub.lookUpLater(lookup(IN_BANTAENG, "73.03", "coverage")))
                .toList();

        for (CompletableFuture<Reply> reply : replies) {
            assertThat(reply.get(30, TimeUnit.SECONDS)
                            .source("coverage")
                            .path("status")
                            .asText())
                    .isEqualTo("FOUND");
        }
        assertThat(asked()).isOne();
    }

    @Test
    void asksAlwaysWhereNoAgeWillDoAndOnlyThen() throws Exception {
        coverage(SITI, "PT0S");

        assertThat(coverage(SITI, "PT0S").path("fromCache").asBoolean()).isFalse();
        assertThat(asked()).isEqualTo(2);
        assertThat(coverage(SITI, "PT1H").path("fromCache").asBoolean()).isTrue();
        assertThat(asked()).isEqualTo(2);
    }

    @Test
    void givesAnAgeingAnswerAtOnceAndAsksInTheBackground() throws Exception {
        String first = education("PT0S").path("asOf").asText();
        waitUntil(time(first).plusSeconds(2));

        JsonNode ageing = education(null);
        assertThat(ageing.path("fromCache").asBoolean()).isTrue();
        assertThat(ageing.path("stale").asBoolean()).isFalse();
        assertThat(ageing.path("asOf").asText()).isEqualTo(first);

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            JsonNode renewed = education(null);
            assertThat(renewed.path("fromCache").asBoolean()).isTrue();
            assertThat(renewed.path("asOf").asText()).isGreaterThan(first);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "http-503, agency.failed",
        "drop, agency.failed",
        "hang, agency.timeout",
        "garbage, agency.invalid-response",
        "wrong-person, agency.invalid-response"
    })
    void givesAnOldAnswerWhenThereIsNoNewOneAndSaysWhy(String fault, String code) throws Exception {
        JsonNode before = coverage(SITI, null);
        town.fault(BPJS, fault);

        Reply reply = hub.lookUp(noOlderThan("PT0S", lookup(SITI, "33.14", "coverage")));

        JsonNode row = reply.source("coverage");
        assertThat(row.path("status").asText()).isEqualTo("FOUND");
        assertThat(row.path("stale").asBoolean()).isTrue();
        assertThat(row.path("fromCache").asBoolean()).isTrue();
        assertThat(row.path("asOf")).isEqualTo(before.path("asOf"));
        assertThat(row.at("/problem/code").asText()).isEqualTo(code);
        assertThat(reply.json().path("complete").asBoolean()).isFalse();
        assertThat(reply.json().at("/profile/coverage/name").asText()).isEqualTo("SITI CONTOH");
    }

    @Test
    void givesNothingInPlaceOfTheWordOfAnAgencyThatDeniesUs() throws Exception {
        coverage(SITI, null);
        town.fault(BPJS, "unauthorized-service");

        JsonNode row = coverage(SITI, "PT0S");

        assertThat(row.path("status").asText()).isEqualTo("DENIED");
        assertThat(row.at("/problem/code").asText()).isEqualTo("agency.refused-not-entitled");
    }

    @Test
    void givesAnOldAnswerToACallerWithoutTheTimeForANewOne() throws Exception {
        coverage(SITI, null);
        town.fault(BPJS, "hang");

        Reply reply = hub.lookUp(noOlderThan("PT0S", lookup(SITI, "33.14", 400, "coverage")));

        assertThat(reply.source("coverage").path("stale").asBoolean()).isTrue();
        assertThat(reply.source("coverage").at("/problem/code").asText()).isEqualTo("caller.deadline-too-short");
    }

    @Test
    void remembersForAMomentThatThereIsNoRecordAndNeverInPlaceOfAnAnswer() throws Exception {
        assertThat(coverage(NOBODY, null).path("status").asText()).isEqualTo("NOT_FOUND");
        JsonNode again = coverage(NOBODY, null);
        assertThat(again.path("status").asText()).isEqualTo("NOT_FOUND");
        assertThat(again.path("fromCache").asBoolean()).isTrue();

        town.fault(BPJS, "http-503");

        assertThat(coverage(NOBODY, "PT0S").path("status").asText()).isEqualTo("UNAVAILABLE");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(coverage(NOBODY, null).path("status").asText())
                                .isEqualTo("UNAVAILABLE"));
    }

    @Test
    void cutsOneAnswerForEachCallerByItsOwnAgreement() throws Exception {
        String question = lookup(IN_BANJARMASIN, "63.71", "coverage");
        Reply everything = hub.lookUp(question);

        Reply little = client("loket-banjarmasin", "63.71").lookUp(question);

        assertThat(little.source("coverage").path("fromCache").asBoolean()).isTrue();
        assertThat(asked()).isOne();
        assertThat(everything.json().at("/profile/coverage").has("name")).isTrue();
        assertThat(little.json().at("/profile/coverage").fieldNames())
                .toIterable()
                .isSubsetOf("status", "membershipType", "careClass")
                .contains("status");
        assertThat(client("loket-berau", "63.71")
                        .lookUp(question)
                        .source("coverage")
                        .path("status")
                        .asText())
                .as("without an agreement")
                .isEqualTo("DENIED");
    }

    @Test
    void asksAnewWhenTheAgencySaysThatSomebodysDataHaveChanged() throws Exception {
        coverage(SITI, null);
        coverage(BUDI, null);
        long recorded = database.number("SELECT count(*) FROM audit_entry WHERE event = 'answers.invalidated'");

        Reply accepted = invalidate(client("agency-bpjs-kesehatan"), BPJS, "{\"niks\": [\"%s\"]}".formatted(SITI));

        assertThat(accepted.status()).isEqualTo(202);
        Instant at = time(accepted.json().path("at").asText());
        assertThat(coverage(SITI, null).path("fromCache").asBoolean()).isFalse();
        assertThat(coverage(BUDI, null).path("fromCache").asBoolean()).isTrue();
        assertThat(database.number("SELECT count(*) FROM audit_entry WHERE event = 'answers.invalidated'"))
                .isEqualTo(recorded + 1);
        outlastTheDoubt(at);
    }

    @Test
    void letsNoAgencyCallAnotherOnesAnswersVoid() throws Exception {
        coverage(SITI, null);

        Reply refused = invalidate(client("agency-satusehat"), BPJS, "{}");
        Reply unknown = invalidate(client("operator"), "nowhere", "{}");
        Reply elsewhere = invalidate(client("operator"), BPJS, "{\"facets\": [\"health\"]}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("code").asText()).isEqualTo("caller.not-the-agency");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(coverage(SITI, null).path("fromCache").asBoolean()).isTrue();
    }

    @Test
    void forgetsSomebodyWhoseConsentIsWithdrawn() throws Exception {
        register("simpan-1");
        coverage(SITI, null);
        coverage(BUDI, null);
        assertThat(coverage(SITI, null).path("fromCache").asBoolean()).isTrue();

        Reply withdrawn = hub.send(hub.to("/v1/consents/simpan-1/withdrawal")
                .header("Pandu-Actor", "uji.petugas;role=penguji")
                .POST(BodyPublishers.noBody()));

        assertThat(withdrawn.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(
                        () -> assertThat(coverage(SITI, null).path("fromCache").asBoolean())
                                .isFalse());
        assertThat(coverage(BUDI, null).path("fromCache").asBoolean()).isTrue();
        outlastTheDoubt(Instant.now());
    }

    @Test
    void keepsNothingOfAnAgencyThatIsSwitchedOff() throws Exception {
        hub.lookUp(lookup(SITI, "33.14", "welfare"));

        assertThat(hub.lookUp(lookup(SITI, "33.14", "welfare"))
                        .source("welfare")
                        .path("fromCache")
                        .asBoolean())
                .isFalse();
    }

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

    private JsonNode coverage(String nik, @Nullable String maxAge) throws Exception {
        return hub.lookUp(noOlderThan(maxAge, lookup(nik, "33.14", "coverage"))).source("coverage");
    }

    private JsonNode education(@Nullable String maxAge) throws Exception {
        return hub.lookUp(noOlderThan(maxAge, lookup(SITI, "33.14", "education")))
                .source("education");
    }

    private static String noOlderThan(@Nullable String maxAge, String question) {
        return maxAge == null ? question : question.replaceFirst("\\{", "{\"maxAge\": \"" + maxAge + "\", ");
    }

    private long asked() {
        return town.journal(BPJS).stream()
                .filter(entry -> "request".equals(entry.event()))
                .map(JournalEntry::number)
                .count();
    }

    private long entries() throws SQLException {
        return database.number("SELECT count(*) FROM audit_entry");
    }

    private long intents() throws SQLException {
        return database.number("SELECT count(*) FROM audit_entry WHERE event = 'lookup.intent'");
    }

    private String detail(String lookupId) throws SQLException {
        try (var connection = database.connect(HubDatabase.OWNER);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT convert_from(content, 'UTF8') FROM audit_entry WHERE id = '" + lookupId + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void register(String reference) throws Exception {
        Reply reply = hub.send(hub.to("/v1/consents")
                .header("Pandu-Actor", "uji.petugas;role=penguji")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"reference": "%s", "subject": {"nik": "%s"}, "facets": ["coverage"], "purposes": ["case-management"],
                         "expires": "2029-01-01T00:00:00+07:00"}
                        """.formatted(reference, SITI))));
        assertThat(reply.status()).isEqualTo(200);
    }

    private Reply invalidate(HubClient client, String agency, String body) throws Exception {
        return client.postChecked("/v1/agencies/" + agency + "/invalidations", body);
    }

    private HubClient client(String organisation) {
        return client(organisation, "*");
    }

    private HubClient client(String organisation, String region) {
        return new HubClient(
                port,
                TestIssuer.shared()
                        .token(claims ->
                                claims.claim("organisation", organisation).claim("regions", List.of(region))));
    }

    /** Clocks of nodes may be apart for so long: what is asked until then is not kept. */
    private static void outlastTheDoubt(Instant at) {
        waitUntil(at.plusMillis(1050));
    }

    private static void waitUntil(Instant time) {
        await().pollInterval(Duration.ofMillis(50)).until(() -> Instant.now().isAfter(time));
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
