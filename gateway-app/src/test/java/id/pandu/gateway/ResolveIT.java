package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.TownControl;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@Gateway
@ExtendWith(OutputCaptureExtension.class)
class ResolveIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TownControl town = Gateway.Surroundings.TOWN.control();

    @LocalServerPort
    private int port;

    private HubClient hub;

    @BeforeEach
    void connect() {
        town.clear();
        hub = new HubClient(port);
    }

    @AfterEach
    void mend() {
        town.clear();
    }

    @Test
    void findsAResidentByNameBirthDateAndGender() throws Exception {
        Reply reply = person("Siti  Contoh", "1990-03-12", "FEMALE", "33.14");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/resolution/agency").asText()).isEqualTo("dukcapil");
        assertThat(reply.json().at("/resolution/nik").asText()).isEqualTo("3314105203909991");
        assertThat(reply.json().at("/profile/identity/name").asText()).isEqualTo("SITI CONTOH");
        assertThat(reply.json().at("/profile/coverage/cardNumber").asText()).isEqualTo("0009990000017");
        assertThat(reply.json().path("complete").asBoolean()).isTrue();
    }

    @Test
    void findsAResidentWithoutNikByTheSocialRegistryAndSaysWhatCouldNotBeAsked() throws Exception {
        Reply reply = person("MBAH CONTOH TANPANIK", "1940-01-01", "FEMALE", "33.14");

        JsonNode answer = reply.json();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(answer.at("/resolution/agency").asText()).isEqualTo("dinsos-sragen");
        assertThat(answer.at("/resolution/agencyKey/agency").asText()).isEqualTo("dinsos-sragen");
        assertThat(answer.at("/resolution/agencyKey/key").asText()).isNotBlank();
        assertThat(answer.at("/resolution/attempts"))
                .extracting(attempt -> attempt.path("status").asText())
                .containsExactly("NOT_FOUND", "FOUND");
        assertThat(answer.at("/profile/welfare/decile").asInt()).isEqualTo(1);
        for (String facet : new String[] {"identity", "coverage", "health", "education"}) {
            assertThat(reply.source(facet).path("status").asText()).isEqualTo("UNAVAILABLE");
            assertThat(reply.source(facet).at("/problem/code").asText()).isEqualTo("subject.without-nik");
        }
        assertThat(answer.path("complete").asBoolean()).isFalse();
    }

    @Test
    void asksNoAgencyAboutAResidentItCannotBeAskedAbout() throws Exception {
        town.clearJournal();

        person("MBAH CONTOH TANPANIK", "1940-01-01", "FEMALE", "33.14");

        assertThat(town.journal("bpjs-kesehatan")).isEmpty();
        assertThat(town.journal("satusehat")).isEmpty();
    }

    @Test
    void guessesAtNobodyAmongSeveral() throws Exception {
        Reply reply = person("AGUS CONTOHKEMBAR", "1994-10-10", "MALE", "32.12");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(code(reply)).isEqualTo("subject.ambiguous");
        assertThat(reply.json().path("matches").asInt()).isEqualTo(2);
        assertThat(reply.text()).doesNotContain("32121", "32122", "CONTOHKEMBAR");
    }

    @Test
    void saysThatNobodyIsCalledSo() throws Exception {
        Reply reply = person("TIDAK ADA CONTOH", "1990-03-12", "FEMALE", "33.14");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(code(reply)).isEqualTo("subject.not-found");
        assertThat(reply.json().path("attempts"))
                .extracting(attempt -> attempt.path("agency").asText())
                .containsExactly("dukcapil", "dinsos-sragen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SITI' OR '1'='1",
                "SITI%",
                "SITI*",
                "S?TI CONTOH",
                "SITI_CONTOH",
                "\"SITI\" CONTOH",
                "SITI</NAMA_LGKP><NIK>1",
                "SITI &amp; CONTOH",
                "SITI&nik=3314105203909991",
                "SITI ${jndi:ldap://127.0.0.1/x}",
                "SITI %00 CONTOH",
                "\u0627\u0644\u0627\u0633\u0645"
            })
    void takesAnyNameForAName(String name, CapturedOutput log) throws Exception {
        Reply reply = person(name, "1990-03-12", "FEMALE", "33.14");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(code(reply)).isEqualTo("subject.not-found");
        assertThat(reply.text()).doesNotContain(name);
        assertThat(log.getAll()).doesNotContain(name);
    }

    @Test
    void refusesNamesThatHideOrNeverEnd() throws Exception {
        for (String name : new String[] {
            "SITI\u202ECONTOH", "SITI\u0000CONTOH", "S".repeat(5000), "SI", "   ", "SITI\uFEFFCONTOH", "1234"
        }) {
            Reply reply = person(name, "1990-03-12", "FEMALE", "33.14");

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo("/subject/name");
            assertThat(reply.text()).doesNotContain(name);
        }
    }

    @Test
    void refusesHalfACharacter() throws Exception {
        Reply reply = hub.lookUp("""
                {"subject": {"name": "SITI \\ud800 CONTOH", "birthDate": "1990-03-12", "gender": "FEMALE"}, "region": "33.14",
                 "purpose": "case-management", "legalBasis": "PUBLIC_DUTY", "facets": ["identity"]}
                """);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo("/subject/name");
    }

    @Test
    void answersForAWholeFamilyAtOnce() throws Exception {
        Reply reply = family("3314101501209993", "33.14", 4000);

        JsonNode answer = reply.json();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(answer.has("profile")).isFalse();
        assertThat(answer.path("members"))
                .extracting(member -> member.at("/profile/identity/name").asText())
                .containsExactly("JOKO CONTOH", "SITI CONTOH", "BUDI CONTOH");
        assertThat(answer.path("sources")).hasSize(15);
        assertThat(answer.path("sources"))
                .extracting(source -> source.path("member").asInt())
                .contains(0, 1, 2);
        assertThat(answer.at("/members/2/profile/education/ownEnrolment/name").asText())
                .isEqualTo("BUDI CONTOH");
        assertThat(answer.path("discrepancies")).isEmpty();
    }

    @Test
    void asksTheCivilRegistryOnceForAFamily() throws Exception {
        town.clearJournal();

        family("3314101501209993", "33.14", 4000);

        assertThat(town.journal("dukcapil")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"http-503, UNAVAILABLE", "hang, TIMEOUT", "entity-expansion, INVALID_RESPONSE", "not-entitled, DENIED"})
    void asksTheSocialRegistryWhereTheCivilRegistryFails(String fault, String status) throws Exception {
        town.fault("dukcapil", fault);

        Reply reply = family("3272020909229991", "32.72", 6000);

        JsonNode answer = reply.json();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(answer.at("/resolution/agency").asText()).isEqualTo("dinsos-sukabumi");
        assertThat(answer.at("/resolution/attempts/0/status").asText()).isEqualTo(status);
        assertThat(answer.path("members")).hasSize(3);
        assertThat(answer.at("/members/2/agencyKey/agency").asText()).isEqualTo("dinsos-sukabumi");
        assertThat(answer.at("/members/2/profile/welfare/name").asText()).isEqualTo("RINI CONTOH");
        assertThat(answer.path("complete").asBoolean()).isFalse();
    }

    @Test
    void doesNotSayNotFoundWhileARegistryIsDown() throws Exception {
        town.fault("dukcapil", "drop");

        Reply reply = person("TIDAK ADA CONTOH", "1990-03-12", "FEMALE", "33.14");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(code(reply)).isEqualTo("agency.cannot-resolve");
        assertThat(reply.json().path("attempts"))
                .extracting(attempt -> attempt.path("status").asText())
                .containsExactly("UNAVAILABLE", "NOT_FOUND");
    }

    @Test
    void answersForAHomeOfTwoHundred() throws Exception {
        Reply reply = family("3314101708059991", "33.14", 25_000);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("members")).hasSize(200);
        assertThat(reply.json().path("sources")).hasSize(1000);
        assertThat(reply.json().path("complete").asBoolean()).isTrue();
    }

    @Test
    void givesEveryQuestionOfAHomeOfTwoHundredARowByAShortDeadline() throws Exception {
        town.fault("bpjs-kesehatan", "hang");

        Reply reply = family("3314101708059991", "33.14", 3000);

        assertThat(reply.json().path("sources")).hasSize(1000);
        assertThat(reply.json().path("sources"))
                .filteredOn(source -> source.path("facet").asText().equals("coverage"))
                .allSatisfy(source -> assertThat(source.path("status").asText()).isIn("TIMEOUT", "UNAVAILABLE"));
    }

    @Test
    void tellsAttemptsInTheCallersLanguage() throws Exception {
        town.fault("dukcapil", "quota-exhausted");

        Reply reply = hub.lookUp(
                request(JSON.createObjectNode().put("familyCardNumber", "3314109912319999"), "33.14", 4000),
                Map.of("Accept-Language", "en"));

        assertThat(reply.json().at("/attempts/0/problem/code").asText()).isEqualTo("agency.refused-quota");
        assertThat(reply.json().at("/attempts/0/problem/title").asText()).isEqualTo("The agency's quota is used up");
    }

    private Reply person(String name, String birthDate, String gender, String region) throws Exception {
        var subject = JSON.createObjectNode()
                .put("name", name)
                .put("birthDate", birthDate)
                .put("gender", gender);
        return hub.lookUp(request(subject, region, 4000));
    }

    private Reply family(String card, String region, int deadlineMs) throws Exception {
        return hub.lookUp(request(JSON.createObjectNode().put("familyCardNumber", card), region, deadlineMs));
    }

    private static String request(JsonNode subject, String region, int deadlineMs) {
        var request = JSON.createObjectNode()
                .put("region", region)
                .put("purpose", "case-management")
                .put("legalBasis", "PUBLIC_DUTY")
                .put("deadlineMs", deadlineMs);
        request.set("subject", subject);
        request.putArray("facets")
                .add("identity")
                .add("coverage")
                .add("health")
                .add("education")
                .add("welfare");
        return request.toString();
    }

    private static String code(Reply reply) throws Exception {
        return reply.json().path("code").asText();
    }
}
