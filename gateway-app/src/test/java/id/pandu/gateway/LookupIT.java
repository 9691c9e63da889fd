package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.hub.api.Contract;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    void putsTwoAgenciesTogetherIntoOneAnswer() throws Exception {
        Reply reply = hub.lookUp(lookup("3314105203909991", "33.14", "coverage", "education"));

        JsonNode answer = reply.json();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(answer.at("/subject/nik").asText()).isEqualTo("3314105203909991");
        assertThat(answer.at("/profile/coverage/cardNumber").asText()).isEqualTo("0009990000017");
        assertThat(answer.at("/profile/coverage/name").asText()).isEqualTo("SITI CONTOH");
        assertThat(answer.at("/profile/coverage/status").asText()).isEqualTo("ACTIVE");
        assertThat(answer.at("/profile/coverage/membershipType").asText()).isEqualTo("PBI_APBN");
        assertThat(answer.at("/profile/education/pupils"))
                .extracting(pupil -> pupil.path("nik").asText())
                .contains("3314100904129994");
        assertThat(reply.source("coverage").path("agency").asText()).isEqualTo("bpjs-kesehatan");
        assertThat(reply.source("education").path("agency").asText()).isEqualTo("disdik-sragen");
        assertThat(answer.path("sources")).allSatisfy(LookupIT::isAFreshRecord);
        assertThat(answer.path("discrepancies")).isEmpty();
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

    @Test
    void saysWhereTheAgenciesDisagree() throws Exception {
        Reply reply = hub.lookUp(lookup("7303024506889991", "73.03", "coverage", "education"));

        assertThat(reply.json().path("discrepancies"))
                .extracting(discrepancy -> discrepancy.path("attribute").asText())
                .containsExactly("name", "birthDate");
    }

    @Test
    void saysWhichFacetsNobodyAnswers() throws Exception {
        Reply reply = hub.lookUp(
                lookup("3314105203909991", "33.14", "identity", "coverage", "health", "education", "welfare"),
                Map.of("Accept-Language", "en"));

        assertThat(reply.source("coverage").path("status").asText()).isEqualTo("FOUND");
        assertThat(reply.source("health").path("status").asText()).isEqualTo("UNAVAILABLE");
        assertThat(reply.source("health").at("/problem/code").asText()).isEqualTo("hub.facet-not-served");
        assertThat(reply.source("health").at("/problem/title").asText())
                .isEqualTo("No agency here answers for this facet");
        assertThat(reply.json().path("complete").asBoolean()).isFalse();
    }

    @Test
    void servesEveryRegion() throws Exception {
        for (String region : new String[] {"33.14", "73.03", "64.03", "32.72", "13.76", "63.71", "32.12"}) {
            Reply reply = hub.lookUp(lookup("3314100101019999", region, "education"));

            assertThat(reply.source("education").path("status").asText())
                    .as(region)
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void listsTheAgenciesThatTakePart() throws Exception {
        Reply reply = hub.get("/v1/agencies");

        assertThat(reply.json().path("agencies"))
                .extracting(agency -> agency.path("id").asText())
                .startsWith("bpjs-kesehatan")
                .contains("disdik-sragen", "disdik-indramayu")
                .hasSize(8);
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

    private static void isAFreshRecord(JsonNode source) {
        assertThat(source.path("status").asText()).isEqualTo("FOUND");
        assertThat(source.path("asOf").asText()).endsWith("+07:00");
        assertThat(source.path("fromCache").asBoolean()).isFalse();
        assertThat(source.path("stale").asBoolean()).isFalse();
        assertThat(source.has("problem")).isFalse();
    }
}
