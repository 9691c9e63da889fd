package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.hub.api.Contract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@Gateway
class LookupIT {

    @LocalServerPort
    private int port;

    private HubClient hub;

    @BeforeEach
    void connect() {
        Gateway.Surroundings.TOWN.control().clear();
        hub = new HubClient(port);
    }

    @Test
    void putsFiveAgenciesTogetherIntoOneAnswer() throws Exception {
        Reply reply = hub.lookUp(
                lookup("3314105203909991", "33.14", "identity", "coverage", "health", "education", "welfare"));

        JsonNode answer = reply.json();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(answer.at("/subject/nik").asText()).isEqualTo("3314105203909991");
        assertThat(answer.at("/profile/identity/name").asText()).isEqualTo("SITI CONTOH");
        assertThat(answer.at("/profile/identity/birthDate").asText()).isEqualTo("1990-03-12");
        assertThat(answer.at("/profile/identity/gender").asText()).isEqualTo("FEMALE");
        assertThat(answer.at("/profile/identity/familyCardNumber").asText()).isEqualTo("3314101501209993");
        assertThat(answer.at("/profile/identity/address/region").asText()).isEqualTo("33.14");
        assertThat(answer.at("/profile/coverage/cardNumber").asText()).isEqualTo("0009990000017");
        assertThat(answer.at("/profile/coverage/status").asText()).isEqualTo("ACTIVE");
        assertThat(answer.at("/profile/coverage/membershipType").asText()).isEqualTo("PBI_APBN");
        assertThat(answer.at("/profile/health/patientNumber").asText()).isEqualTo("P09990000001");
        assertThat(answer.at("/profile/health/maskedName").asText()).contains("*");
        assertThat(answer.at("/profile/education/pupils"))
                .extracting(pupil -> pupil.path("nik").asText())
                .contains("3314100904129994");
        assertThat(answer.at("/profile/welfare/decile").asInt()).isEqualTo(2);
        assertThat(answer.at("/profile/welfare/programmes"))
                .extracting(JsonNode::asText)
                .contains("PBI_APBN");
        assertThat(answer.path("sources"))
                .extracting(LookupIT::row)
                .containsExactly(
                        "dukcapil identity FOUND",
                        "bpjs-kesehatan coverage FOUND",
                        "satusehat health PARTIAL",
                        "disdik-sragen education FOUND",
                        "dinsos-sragen welfare FOUND");
        assertThat(answer.path("sources")).allSatisfy(LookupIT::isFresh);
        assertThat(answer.path("discrepancies")).isEmpty();
        assertThat(answer.has("resolution")).isFalse();
    }

    @Test
    void saysThatAnAgencyHasNoRecord() throws Exception {
        Reply reply = hub.lookUp(lookup("6371021708859992", "63.71", "coverage", "education"));

        assertThat(reply.source("coverage").path("status").asText()).isEqualTo("FOUND");
        assertThat(reply.source("education").path("status").asText()).isEqualTo("NOT_FOUND");
        assertThat(reply.source("education").has("asOf")).isTrue();
        assertThat(reply.json().path("complete").asBoolean()).isTrue();
    }

    @Test
    void saysThatNobodyKnowsThePerson() throws Exception {
        Reply reply = hub.lookUp(lookup("3314100101019999", "33.14", "coverage", "education"));

        assertThat(reply.source("coverage").path("status").asText()).isEqualTo("NOT_FOUND");
        assertThat(reply.source("education").path("status").asText()).isEqualTo("NOT_FOUND");
        assertThat(reply.json().path("profile")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7303024506889991, 73.03, name MAJOR birthDate MINOR",
        "3314105408989991, 33.14, household MINOR",
        "3314107005799991, 33.14, gender MAJOR",
        "3314102701759991, 33.14, ''",
    })
    void saysWhereTheAgenciesDisagree(String nik, String region, String disagreements) throws Exception {
        Reply reply = hub.lookUp(lookup(nik, region, "identity", "coverage", "health", "education", "welfare"));

        assertThat(reply.json().path("discrepancies"))
                .extracting(discrepancy -> discrepancy.path("attribute").asText() + " "
                        + discrepancy.path("severity").asText())
                .containsExactlyElementsOf(pairs(disagreements));
        assertThat(reply.json().path("discrepancies"))
                .allSatisfy(
                        discrepancy -> assertThat(discrepancy.path("values")).hasSizeGreaterThan(1));
    }

    @Test
    void saysThatTheAddressLiesInAnotherRegion() throws Exception {
        Reply reply = hub.lookUp(lookup("3212152112819991", "33.14", "identity", "welfare"));

        JsonNode discrepancy = reply.json().at("/discrepancies/0");
        assertThat(discrepancy.path("attribute").asText()).isEqualTo("region");
        assertThat(discrepancy.path("values"))
                .extracting(value -> value.path("agency").asText() + " "
                        + value.path("value").asText())
                .containsExactly("dukcapil 33.14", "dinsos-sragen 32.12");
    }

    @ParameterizedTest
    @CsvSource({
        "3314101507559993, 33.14, DECEASED",
        "1376015606139991, 13.76, DUPLICATE",
        "6371034107809991, 63.71, INACTIVE",
        "6403051204839991, 32.72, MOVED",
        "3314105203909991, 33.14, ACTIVE",
    })
    void saysHowAPersonStandsInTheCivilRegistry(String nik, String region, String status) throws Exception {
        Reply reply = hub.lookUp(lookup(nik, region, "identity"));

        assertThat(reply.json().at("/profile/identity/registrationStatus").asText())
                .isEqualTo(status);
    }

    @Test
    void servesEveryRegion() throws Exception {
        for (String region : new String[] {"33.14", "73.03", "64.03", "32.72", "13.76", "63.71", "32.12"}) {
            Reply reply = hub.lookUp(lookup("3314100101019999", region, "education", "welfare"));

            assertThat(reply.json().path("sources"))
                    .as(region)
                    .extracting(source -> source.path("status").asText())
                    .containsExactly("NOT_FOUND", "NOT_FOUND");
        }
    }

    @Test
    void listsTheAgenciesThatTakePart() throws Exception {
        Reply reply = hub.get("/v1/agencies");

        assertThat(reply.json().path("agencies"))
                .extracting(agency -> agency.path("id").asText())
                .startsWith("bpjs-kesehatan")
                .contains(
                        "disdik-sragen",
                        "disdik-indramayu",
                        "dinsos-berau",
                        "dukcapil",
                        "satusehat",
                        "dinkes-sragen",
                        "bpjs-usulan-berau")
                .hasSize(31);
    }

    @Test
    void listsTheProblemsInTheCallersLanguage() throws Exception {
        assertThat(hub.get("/v1/problems").text()).contains("Permintaan tidak sesuai kontrak");
        assertThat(hub.get("/v1/problems", "Accept-Language", "en").text())
                .contains("The request does not follow the contract");
    }

    @Test
    void publishesTheContractAndItsDocumentation() throws Exception {
        Reply contract = hub.get("/openapi.yaml");

        assertThat(contract.text()).isEqualTo(Contract.text());
        assertThat(contract.contentType()).startsWith("application/yaml");
        assertThat(hub.get("/docs").text()).contains("/webjars/swagger-ui/swagger-ui-bundle.js");
        assertThat(hub.get("/docs/docs.js").text()).contains("/openapi.yaml");
        assertThat(hub.get("/webjars/swagger-ui/swagger-ui-bundle.js").status()).isEqualTo(200);
    }

    private static String row(JsonNode source) {
        return source.path("agency").asText() + " " + source.path("facet").asText() + " "
                + source.path("status").asText();
    }

    private static List<String> pairs(String words) {
        List<String> pairs = new ArrayList<>();
        String[] parts = words.isEmpty() ? new String[0] : words.split(" ");
        for (int index = 0; index < parts.length; index += 2) {
            pairs.add(parts[index] + " " + parts[index + 1]);
        }
        return pairs;
    }

    private static void isFresh(JsonNode source) {
        assertThat(source.path("asOf").asText()).endsWith("+07:00");
        assertThat(source.path("fromCache").asBoolean()).isFalse();
        assertThat(source.path("stale").asBoolean()).isFalse();
        assertThat(source.has("problem")).isFalse();
    }
}
