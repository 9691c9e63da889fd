package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What different organisations see of one person, and what the operator sees of them. */
@Gateway
class OversightIT {

    private static final String SITI = "3314105203909991";
    private static final String[] FACETS = {"identity", "coverage"};

    @LocalServerPort
    private int port;

    private HubClient operator;

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        operator = new HubClient(port);
    }

    @Test
    void showsTwoOrganisationsDifferentCutsOfOnePersonByConfigurationAlone() throws Exception {
        Reply sragen = counter("loket-sragen", "33.14").lookUp(lookup(SITI, "33.14", FACETS));
        Reply banjarmasin = counter("loket-banjarmasin", "63.71").lookUp(outOfArea());

        assertThat(sragen.json().at("/profile/identity/familyCardNumber").asText())
                .isEqualTo("3314101501209993");
        assertThat(sragen.json().at("/profile/coverage/cardNumber").asText()).isEqualTo("0009990000017");
        assertThat(banjarmasin.source("coverage").path("status").asText()).isEqualTo("FOUND");
        assertThat(banjarmasin.json().at("/profile/coverage/status").asText()).isEqualTo("ACTIVE");
        assertThat(banjarmasin.json().at("/profile/coverage").has("cardNumber")).isFalse();
        assertThat(banjarmasin.json().at("/profile/identity").has("familyCardNumber"))
                .isFalse();
    }

    @Test
    void keepsResidentsOfOtherRegionsFromThoseWhoDoNotSayWhy() throws Exception {
        HubClient banjarmasin = counter("loket-banjarmasin", "63.71");

        Reply denied = banjarmasin.lookUp(lookup(SITI, "63.71", FACETS));

        assertThat(denied.status()).isEqualTo(200);
        assertThat(denied.source("identity").at("/problem/code").asText()).isEqualTo("caller.out-of-area");
        assertThat(denied.source("coverage").at("/problem/code").asText()).isEqualTo("caller.out-of-area");
        assertThat(denied.json().path("profile")).isEmpty();
        Reply elsewhere = banjarmasin.lookUp(lookup(SITI, "33.14", FACETS));
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.json().path("code").asText()).isEqualTo("caller.region-not-allowed");
    }

    @Test
    void asksWhereSomebodyLivesThoughNobodyWantsToKnowIt() throws Exception {
        Reply moved = counter("loket-banjarmasin", "63.71").lookUp(lookup(SITI, "63.71", "coverage"));

        assertThat(moved.source("coverage").at("/problem/code").asText()).isEqualTo("caller.out-of-area");
        assertThat(moved.json().path("sources")).hasSize(1);
    }

    @Test
    void keepsTheNumberOfSomebodyFoundByNameWhoLivesElsewhere() throws Exception {
        HubClient elsewhere = counter("uji-nasional", "63.71");
        String byName = """
                {"subject": {"name": "SITI CONTOH", "birthDate": "1990-03-12", "gender": "FEMALE"}, "region": "63.71",
                 "purpose": "case-management", "legalBasis": "PUBLIC_DUTY", "facets": ["coverage"], "deadlineMs": 10000}
                """;

        Reply denied = elsewhere.lookUp(byName);
        Reply released = elsewhere.lookUp(byName.replace("case-management", "out-of-area-service"));

        assertThat(denied.source("coverage").at("/problem/code").asText()).isEqualTo("caller.out-of-area");
        assertThat(denied.text()).doesNotContain(SITI);
        assertThat(released.json().at("/resolution/nik").asText()).isEqualTo(SITI);
    }

    @Test
    void showsTheOperatorEveryLookOutOfArea() throws Exception {
        String lookupId = counter("loket-banjarmasin", "63.71")
                .lookUp(outOfArea())
                .json()
                .path("lookupId")
                .asText();

        assertThat(notices("out-of-area"))
                .filteredOn(notice -> notice.path("lookupId").asText().equals(lookupId))
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.path("organisation").asText()).isEqualTo("loket-banjarmasin"));
    }

    @Test
    void alertsTheOperatorToAnOfficerWhoGoesThroughManyPeople() throws Exception {
        List<String> people = Gateway.Surroundings.TOWN
                .control()
                .people(Map.of("region", "33.14", "size", 80))
                .path("people")
                .findValuesAsText("nik");
        for (String nik : people) {
            operator.lookUp(lookup(nik, "33.14", "coverage"), Map.of("Pandu-Actor", "penyapu;role=penguji"));
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notices("nik-enumeration")).anySatisfy(notice -> {
                    assertThat(notice.path("officer").asText()).isEqualTo("penyapu");
                    assertThat(notice.path("count").asInt()).isGreaterThanOrEqualTo(60);
                }));
    }

    @Test
    void showsTheOperatorAgreementsThatEndSoon() throws Exception {
        LocalDate lastDay = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(6);
        Reply saved = operator.send(operator.to("/v1/agreements/uji-berakhir")
                .header("Content-Type", "application/json")
                .header("Pandu-Actor", "uji.petugas;role=penguji")
                .PUT(BodyPublishers.ofString("""
                        {"consumer": "uji-berakhir", "agency": "bpjs-kesehatan", "facet": "coverage", "fields": ["status"],
                         "purposes": ["case-management"], "legalBases": ["PUBLIC_DUTY"], "regions": ["33.14"], "dailyQuota": 10,
                         "validFrom": "2026-01-01", "validUntil": "%s"}
                        """.formatted(lastDay))));

        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(notices("agreement-ending"))
                .filteredOn(notice -> notice.path("agreement").asText().equals("uji-berakhir"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.path("count").asInt()).isEqualTo(6));
    }

    private JsonNode notices(String kind) throws Exception {
        return operator.get("/v1/worklist/notices?limit=200&kind=" + kind)
                .json()
                .path("notices");
    }

    private static String outOfArea() {
        return lookup(SITI, "63.71", FACETS).replace("social-assistance-eligibility", "out-of-area-service");
    }

    private HubClient counter(String organisation, String region) {
        return new HubClient(
                port,
                TestIssuer.shared()
                        .token(claims -> claims.subject(organisation)
                                .claim("client_id", organisation)
                                .claim("organisation", organisation)
                                .claim("regions", List.of(region))
                                .claim("scope", "lookup")));
    }
}
