package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.audit.ExportFormat;
import id.pandu.audit.ExportLine;
import id.pandu.audit.KeyHistory;
import id.pandu.audit.Report;
import id.pandu.audit.Verification;
import id.pandu.gateway.HubClient.Reply;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The audit log as residents and auditors see it. */
@Gateway
class AuditApiIT {

    private static final String SITI = "3314105203909991";
    private static final String HER_SON = "3314100904129994";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @LocalServerPort
    private int port;

    private HubClient hub;

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        hub = new HubClient(port);
    }

    @Test
    void tellsAResidentWhoLookedAtHer() throws Exception {
        String lookupId = idOf(hub.lookUp(lookup(SITI, "33.14", "coverage", "welfare")));

        JsonNode access = trailOf(SITI).path(0);

        assertThat(access.path("id").asText()).isEqualTo(lookupId);
        assertThat(access.path("event").asText()).isEqualTo("lookup.answered");
        assertThat(access.path("outcome").asText()).isEqualTo("answered");
        assertThat(access.path("organisation").asText()).isEqualTo("uji-nasional");
        assertThat(access.path("officer").asText()).isEqualTo("uji.petugas");
        assertThat(access.path("role").asText()).isEqualTo("penguji");
        assertThat(access.path("purpose").asText()).isEqualTo("social-assistance-eligibility");
        assertThat(access.path("legalBasis").asText()).isEqualTo("PUBLIC_DUTY");
        assertThat(access.path("disclosures"))
                .extracting(disclosure -> disclosure.path("agency").asText())
                .contains("bpjs-kesehatan", "dinsos-sragen");
        assertThat(access.path("disclosures").path(0).path("fields")).isNotEmpty();
        assertThat(trailOf(SITI).path(0).path("event").asText()).isEqualTo("trail.read");
    }

    @Test
    void tellsOfLooksByNameAndWithTheHousehold() throws Exception {
        String byName = idOf(hub.lookUp("""
                {"subject": {"name": "Siti Contoh", "birthDate": "1990-03-12", "gender": "FEMALE"}, "region": "33.14",
                 "purpose": "case-management", "legalBasis": "PUBLIC_DUTY", "facets": ["coverage"]}
                """));
        String household = idOf(hub.lookUp("""
                {"subject": {"familyCardNumber": "3314101501209993"}, "region": "33.14",
                 "purpose": "case-management", "legalBasis": "PUBLIC_DUTY", "facets": ["coverage"]}
                """));

        assertThat(ids(trailOf(SITI))).contains(byName, household);
        assertThat(ids(trailOf(HER_SON))).contains(household).doesNotContain(byName);
    }

    @Test
    void tellsOfLooksThatWereRefused() throws Exception {
        Reply refused = hub.lookUp("""
                {"subject": {"nik": "%s"}, "region": "33.14", "purpose": "case-management", "legalBasis": "CONSENT",
                 "consentReference": "none-such", "facets": ["coverage"]}
                """.formatted(SITI));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(trailOf(SITI).path(0).path("outcome").asText()).isEqualTo("caller.consent-unknown");
    }

    @Test
    void showsAuditorsEverythingOfALookupWithoutThePerson() throws Exception {
        String lookupId = idOf(hub.lookUp(lookup(SITI, "33.14", "coverage")));

        Reply reply = hub.getChecked("/v1/audit/entries?about=" + lookupId);

        assertThat(reply.json().path("entries"))
                .extracting(entry -> entry.at("/entry/event").asText())
                .containsExactly("lookup.answered", "lookup.intent");
        assertThat(reply.text()).doesNotContain(SITI).doesNotContain("SITI");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hub.getChecked("/v1/audit/entries?about=" + lookupId)
                                .json()
                                .path("entries"))
                        .allMatch(entry -> entry.has("seq")));
    }

    @Test
    void goesThroughPagesAndKeepsToTimes() throws Exception {
        hub.lookUp(lookup(SITI, "33.14", "coverage"));
        String query = "/v1/audit/entries?limit=1&from=2026-01-01T00%3A00%3A00%2B07%3A00&event=lookup.intent";

        JsonNode first = hub.getChecked(query).json();
        JsonNode second =
                hub.getChecked(query + "&cursor=" + first.path("next").asText()).json();

        assertThat(first.path("entries")).hasSize(1);
        assertThat(second.at("/entries/0/id").asText())
                .isNotEqualTo(first.at("/entries/0/id").asText());
    }

    @Test
    void isIntactAndSaysSo() throws Exception {
        hub.lookUp(lookup(SITI, "33.14", "coverage"));

        JsonNode verification = hub.getChecked("/v1/audit/verification").json();

        assertThat(verification.path("findings")).isEmpty();
        assertThat(verification.path("intact").asBoolean()).isTrue();
    }

    @Test
    void exportsWhatVerifiesWithPublicKeysAndPublishedCheckpoints() throws Exception {
        String lookupId = idOf(hub.lookUp(lookup(SITI, "33.14", "coverage")));
        await().atMost(PATIENCE).until(() -> hub.get("/v1/audit/export").text().contains(lookupId));

        Reply export = hub.get("/v1/audit/export");
        Report report = verify(export.text());

        assertThat(export.contentType()).isEqualTo("application/x-ndjson");
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isPositive();
        assertThat(report.checkpoints()).isPositive();
        assertThat(hub.get("/v1/audit/export?after=" + report.lastSeq()).text().lines())
                .noneMatch(line -> line.contains("\"seq\":" + report.lastSeq() + ","));
        assertThat(hub.getChecked("/v1/audit/entries?event=audit.read&limit=2")
                        .json()
                        .path("entries"))
                .extracting(entry -> entry.at("/entry/detail/operation").asText())
                .containsExactly("listAuditEntries", "exportAudit");
    }

    @Test
    void handsOutReceiptsThatAreAmongTheCheckpoints() throws Exception {
        hub.lookUp(lookup(SITI, "33.14", "coverage"));
        List<String> receipts = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            hub.lookUp(lookup(SITI, "33.14", "coverage"))
                    .headers()
                    .firstValue("Pandu-Audit-Checkpoint")
                    .ifPresent(receipts::add);
            return !receipts.isEmpty();
        });

        assertThat(receipts.getFirst()).matches("[1-9][0-9]*:[0-9a-f]{64}");
        JsonNode checkpoints = hub.getChecked("/v1/audit/checkpoints?limit=200").json();
        assertThat(checkpoints.path("checkpoints"))
                .extracting(checkpoint -> checkpoint.path("seq").asText() + ":"
                        + checkpoint.path("chain").asText())
                .contains(receipts.getFirst());
        assertThat(checkpoints.path("keys")).isNotEmpty();
        assertThat(hub.get("/v1/problems").headers().firstValue("Pandu-Audit-Checkpoint"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/audit/entries", "/v1/audit/checkpoints", "/v1/audit/verification", "/v1/audit/export"})
    void refusesReadersWhomNobodyNames(String path) throws Exception {
        assertThat(code(hub.get(path, "Pandu-Actor", ""))).isEqualTo("caller.officer-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/audit/export?after=-1",
                "/v1/audit/export?after=x",
                "/v1/audit/export?after=1&after=2",
                "/v1/audit/export?afterwards=1",
                "/v1/audit/export?after=9007199254740992",
                "/v1/audit/entries?limit=0",
                "/v1/audit/entries?limit=201",
                "/v1/audit/entries?limit=1&limit=2",
                "/v1/audit/entries?from=yesterday",
                "/v1/audit/entries?about=x",
                "/v1/audit/entries?sort=officer",
                "/v1/audit/entries?officer=%27%20OR%201=1"
            })
    void refusesWhatTheContractDoesNotKnow(String path) throws Exception {
        Reply reply = hub.get(path);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(code(reply)).isEqualTo("caller.invalid-request");
    }

    @Test
    void refusesACursorThatIsNoneOfOurs() throws Exception {
        assertThat(code(hub.getChecked("/v1/audit/entries?cursor=AAAA"))).isEqualTo("caller.invalid-cursor");
        assertThat(code(hub.getChecked("/v1/audit/checkpoints?cursor=AAAA"))).isEqualTo("caller.invalid-cursor");
        assertThat(code(hub.trail("{\"subject\": {\"nik\": \"" + SITI + "\"}, \"cursor\": \"AAAA\"}")))
                .isEqualTo("caller.invalid-cursor");
    }

    @Test
    void refusesATrailOfNobodyAndToNobody() throws Exception {
        assertThat(code(hub.trail("{\"subject\": {\"nik\": \"9999999999999999\"}}")))
                .isEqualTo("caller.impossible-nik");
        assertThat(code(hub.trail("{\"subject\": {\"nik\": \"" + SITI + "\"}}", "Pandu-Actor", "")))
                .isEqualTo("caller.officer-missing");
    }

    private JsonNode trailOf(String nik) throws Exception {
        Reply reply = hub.trail("{\"subject\": {\"nik\": \"" + nik + "\"}}");
        assertThat(reply.status()).isEqualTo(200);
        return reply.json().path("accesses");
    }

    private static Report verify(String export) throws Exception {
        var verification = new Verification(
                KeyHistory.parse(Files.readAllBytes(TestSecrets.shared().keyHistory())));
        ExportFormat.read(new ByteArrayInputStream(export.getBytes(StandardCharsets.UTF_8)), line -> {
            switch (line) {
                case ExportLine.OfEntry entry -> verification.entry(entry.entry());
                case ExportLine.OfCheckpoint checkpoint -> verification.checkpoint(checkpoint.checkpoint());
                case ExportLine.Malformed malformed -> verification.malformed("line " + malformed.line());
            }
        });
        return verification.finish();
    }

    private static List<String> ids(JsonNode accesses) {
        List<String> ids = new ArrayList<>();
        accesses.forEach(access -> ids.add(access.path("id").asText()));
        return ids;
    }

    private static String idOf(Reply reply) throws Exception {
        assertThat(reply.status()).isEqualTo(200);
        return reply.json().path("lookupId").asText();
    }

    private static String code(Reply reply) throws Exception {
        return reply.json().path("code").asText();
    }
}
