package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@Gateway
class CatalogueIT {

    private static final String SITI = "{\"nik\": \"3314105203909991\"}";

    @LocalServerPort
    private int port;

    private HubClient hub;

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        Gateway.Surroundings.TOWN.control().clearJournal();
        hub = new HubClient(port);
    }

    @Test
    void listsServicesPageByPage() throws Exception {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            Reply page = hub.getChecked("/v1/services?limit=7" + next);
            assertThat(page.status()).isEqualTo(200);
            page.json()
                    .path("services")
                    .forEach(service -> ids.add(service.path("id").asText()));
            next = page.json().has("next")
                    ? "&cursor=" + page.json().path("next").asText()
                    : "";
        } while (!next.isEmpty());

        assertThat(ids)
                .hasSizeGreaterThan(45)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("pkh", "rtlh-repair");
    }

    @ParameterizedTest
    @CsvSource({
        "sector=housing&category=unfit-housing, bsps rtlh-repair",
        "sector=housing&category=unfit-housing&region=13.76, rtlh-repair",
        "text=wheelchair, mobility-aids",
        "text=kursi%20RODA, mobility-aids",
        "text=mesin+jahit, livelihood-kits",
        "sector=fishery&region=33.14, ''",
        "text=%25%27%3B--, ''",
    })
    void filters(String query, String ids) throws Exception {
        Reply reply = hub.getChecked("/v1/services?" + query);

        assertThat(reply.json().path("services"))
                .extracting(service -> service.path("id").asText())
                .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" "));
    }

    @Test
    void showsAServiceInTheCallersLanguage() throws Exception {
        JsonNode indonesian = hub.getChecked("/v1/services/rtlh-repair").json();
        JsonNode english =
                hub.get("/v1/services/rtlh-repair", "Accept-Language", "en").json();

        assertThat(indonesian.path("name").asText()).startsWith("Perbaikan rumah");
        assertThat(english.path("name").asText())
                .isEqualTo(indonesian.path("alternateName").asText());
        assertThat(english.at("/eligibility/maximumDecile").asInt()).isEqualTo(4);
        assertThat(english.path("requiredDocuments"))
                .extracting(document -> document.path("name").asText())
                .contains("Family card");
        assertThat(english.path("offers"))
                .extracting(offer -> offer.path("agency").asText())
                .contains("perkim-sragen", "perkim-indramayu")
                .hasSize(7);
        assertThat(english.at("/offers/0/capacity/units").asInt()).isEqualTo(40);
        assertProblem(hub.get("/v1/services/roof"), 404, "caller.not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "category=roof, 422, caller.not-in-catalogue",
        "region=99.99, 422, caller.unknown-region",
        "cursor=A, 400, caller.invalid-cursor",
        "sector=castles, 400, caller.invalid-request",
        "category=Roof_1, 400, caller.invalid-request",
        "limit=0, 400, caller.invalid-request",
        "text=3314105203909991, 400, caller.invalid-request",
        "text=a%00b, 400, caller.invalid-request",
        "text=%FF%FE, 200, ''",
        "text=a, 400, caller.invalid-request",
        "nik=1, 400, caller.invalid-request",
    })
    void refusesFiltersThatCannotBe(String query, int status, String code) throws Exception {
        Reply reply = hub.get("/v1/services?" + query);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
        assertThat(reply.text()).doesNotContain("3314105203909991");
    }

    @Test
    void explainsEveryCriterionOfAMatch() throws Exception {
        Reply reply = match(client("loket-sragen", "33.14"), """
                {"subject": %s, "region": "33.14", "need": {"sector": "housing", "category": "unfit-housing"},
                 "given": {"documents": ["identity-card", "family-card", "land-proof", "house-photos"]},
                 "purpose": "service-referral", "legalBasis": "PUBLIC_DUTY", "deadlineMs": 20000}
                """.formatted(SITI));

        JsonNode repair = found(reply, "rtlh-repair");
        assertThat(repair.path("fit").asText()).isEqualTo("FITS");
        assertThat(results(repair))
                .containsExactly(
                        "offered MET fulfilled",
                        "household MET fulfilled",
                        "decile MET fulfilled",
                        "residence MET fulfilled",
                        "document MET fulfilled",
                        "document MET fulfilled",
                        "document MET fulfilled",
                        "document MET fulfilled");
        assertThat(criterion(repair, "decile").at("/sources/0/agency").asText()).isEqualTo("dinsos-sragen");
        assertThat(criterion(repair, "decile").path("explanation").asText()).contains("2");
        assertThat(repair.at("/offers/0/agency").asText()).isEqualTo("perkim-sragen");
        assertThat(reply.json().path("sources"))
                .extracting(source -> source.path("facet").asText())
                .containsExactly("identity", "welfare");
        assertThat(reply.text()).doesNotContain("SITI");
    }

    @Test
    void explainsDifferentlyWhatDifferentConsumersMaySee() throws Exception {
        String question = """
                {"subject": {"nik": "7303024506889991"}, "region": "73.03", "need": {"sector": "social-economic"},
                 "purpose": "service-referral", "legalBasis": "PUBLIC_DUTY", "deadlineMs": 20000}
                """;

        Reply village = match(client("puskesos-bantaeng", "73.03"), question);
        Reply nation = match(hub, question);

        assertThat(results(found(nation, "pkh"))).anyMatch(result -> result.startsWith("household MET"));
        assertThat(results(found(village, "pkh"))).contains("household UNKNOWN not-agreed");
        assertThat(criterion(found(village, "pkh"), "decile").path("result"))
                .isEqualTo(criterion(found(nation, "pkh"), "decile").path("result"));
        assertThat(results(found(village, "elderly-care"))).contains("age UNKNOWN not-agreed");
        assertThat(results(found(nation, "elderly-care"))).contains("age NOT_MET not-fulfilled");
        assertThat(village.json().path("sources"))
                .extracting(source -> source.path("facet").asText())
                .doesNotContain("identity");
    }

    @Test
    void leavesTheMatchInTheResidentsTrail() throws Exception {
        Reply reply = match(client("loket-sragen", "33.14"), """
                {"subject": {"nik": "3314100511869991"}, "region": "33.14", "need": {"sector": "food"},
                 "purpose": "case-management", "legalBasis": "PUBLIC_DUTY", "deadlineMs": 20000}
                """);

        JsonNode lookupId = reply.json().path("lookupId");
        Reply trail = hub.trail("{\"subject\": {\"nik\": \"3314100511869991\"}}");
        assertThat(trail.json().path("accesses"))
                .filteredOn(access -> access.path("id").equals(lookupId))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.path("event").asText()).isEqualTo("lookup.answered");
                    assertThat(access.path("purpose").asText()).isEqualTo("case-management");
                    assertThat(access.path("organisation").asText()).isEqualTo("loket-sragen");
                });
    }

    @Test
    void matchesEachMemberOfAHousehold() throws Exception {
        Reply reply = match(client("loket-sragen", "33.14"), """
                {"subject": {"familyCardNumber": "3314101501209993"}, "region": "33.14", "need": {"sector": "education"},
                 "purpose": "service-referral", "legalBasis": "PUBLIC_DUTY", "deadlineMs": 20000}
                """);

        assertThat(reply.json().path("members")).hasSize(3);
        assertThat(matches(reply).filter(match -> match.path("service").asText().equals("pip-kip")))
                .hasSize(3)
                .extracting(match ->
                        match.path("member").asInt() + " " + match.path("fit").asText())
                .containsOnlyOnce("0 DOES_NOT_FIT")
                .anyMatch(told -> told.endsWith("MAY_FIT"));
    }

    @Test
    void saysWhatCouldNotBeHad() throws Exception {
        Gateway.Surroundings.TOWN.control().fault("dinsos-sragen", "hang");

        Reply reply = match(client("loket-sragen", "33.14"), """
                {"subject": %s, "region": "33.14", "need": {"sector": "food", "category": "food-shortage"},
                 "purpose": "service-referral", "legalBasis": "PUBLIC_DUTY", "deadlineMs": 1500}
                """.formatted(SITI));

        assertThat(results(found(reply, "sembako")))
                .contains("decile UNKNOWN unavailable", "not-receiving UNKNOWN unavailable");
        assertThat(found(reply, "sembako").path("fit").asText()).isEqualTo("MAY_FIT");
    }

    @Test
    void needsNoPersonForAMatch() throws Exception {
        Reply reply = match(client("loket-sragen", "33.14"), """
                {"region": "33.14", "given": {"age": 70, "gender": "FEMALE", "decile": 1, "documents": ["identity-card"],
                 "targetGroups": ["neglected-older-person"]}, "need": {"sector": "social-economic", "category": "neglected-elderly"}}
                """);

        assertThat(found(reply, "elderly-care").path("fit").asText()).isEqualTo("FITS");
        assertThat(reply.json().has("lookupId")).isFalse();
        assertThat(reply.json().path("sources")).isEmpty();
    }

    @Test
    void refusesARegionThatIsNotTheCallersAndRecordsIt() throws Exception {
        HubClient counter = client("loket-sragen", "33.14");
        String elsewhere = """
                {"subject": {"nik": "6371021708859992"}, "region": "63.71", "purpose": "service-referral",
                 "legalBasis": "PUBLIC_DUTY"}
                """;

        assertProblem(match(counter, elsewhere), 403, "caller.region-not-allowed");
        assertProblem(match(counter, "{\"region\": \"63.71\"}"), 403, "caller.region-not-allowed");
        assertThat(hub.trail("{\"subject\": {\"nik\": \"6371021708859992\"}}").text())
                .contains("caller.region-not-allowed");
    }

    @Test
    void doesNotLetALookAtAResidentOfAnotherRegionThrough() throws Exception {
        Reply reply = match(client("loket-sragen", "33.14"), """
                {"subject": {"nik": "6371021708859992"}, "region": "33.14", "need": {"sector": "food"},
                 "purpose": "service-referral", "legalBasis": "PUBLIC_DUTY", "deadlineMs": 20000}
                """);

        assertThat(matches(reply).flatMap(match -> results(match).stream()))
                .noneMatch(result -> result.startsWith("decile MET") || result.startsWith("decile NOT_MET"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"need\": {\"sector\": \"housing\", \"category\": \"roof\"} | 422 | caller.not-in-catalogue |"
                        + " /need/category",
                "\"need\": {\"sector\": \"food\", \"category\": \"unfit-housing\"} | 422 | caller.not-in-catalogue |"
                        + " /need/category",
                "\"given\": {\"documents\": [\"roof\"]} | 422 | caller.not-in-catalogue | /given/documents/0",
                "\"subject\": {\"nik\": \"3314105203909991\"} | 400 | caller.invalid-request | /purpose",
                "\"given\": {\"age\": 131} | 400 | caller.invalid-request | /given/age",
                "\"given\": {\"decile\": \"2\"} | 400 | caller.invalid-request | /given/decile",
                "\"given\": {\"targetGroups\": [\"nobody\"]} | 400 | caller.invalid-request | /given/targetGroups/0",
                "\"given\": {\"income\": 1} | 400 | caller.invalid-request | /given",
                "\"need\": {\"sector\": \"housing\", \"category\": \"../../etc\"} | 400 | caller.invalid-request |"
                        + " /need/category",
                "\"region\": \"33.14\" | 400 | caller.malformed-json | ''",
            })
    void refusesWhatCannotBe(String part, int status, String code, String pointer) throws Exception {
        Reply reply = match(hub, "{\"region\": \"33.14\", " + part + "}");

        assertProblem(reply, status, code);
        if (!pointer.isEmpty()) {
            assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        }
        assertThat(reply.text()).doesNotContain("3314105203909991").doesNotContain("etc\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"region\": ", "\"33.14\""})
    void refusesWhatIsNoRequest(String body) throws Exception {
        assertThat(match(hub, body).status()).isEqualTo(400);
    }

    private Reply match(HubClient client, String body) throws Exception {
        return client.postChecked("/v1/services/match", body);
    }

    private HubClient client(String organisation, String region) {
        return new HubClient(
                port,
                TestIssuer.shared()
                        .token(claims ->
                                claims.claim("organisation", organisation).claim("regions", List.of(region))));
    }

    private static Stream<JsonNode> matches(Reply reply) throws Exception {
        JsonNode answer = reply.json();
        return Stream.of("matches", "misses").flatMap(list -> answer.path(list).valueStream());
    }

    private static JsonNode found(Reply reply, String service) throws Exception {
        return matches(reply)
                .filter(match -> match.path("service").asText().equals(service))
                .findFirst()
                .orElseThrow(() -> new AssertionError(service + " is not in " + reply.text()));
    }

    private static JsonNode criterion(JsonNode match, String kind) {
        return match.path("criteria")
                .valueStream()
                .filter(result -> result.path("criterion").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> results(JsonNode match) {
        return match.path("criteria")
                .valueStream()
                .map(result -> result.path("criterion").asText() + " "
                        + result.path("result").asText() + " "
                        + result.path("reason").asText())
                .toList();
    }

    private static void assertProblem(Reply reply, int status, String code) throws Exception {
        assertThat(reply.json().path("code").asText()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
    }
}
