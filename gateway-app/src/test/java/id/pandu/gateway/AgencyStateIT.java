package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.town.harness.TownControl;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@Gateway
class AgencyStateIT {

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
    void tellsTheLastSuccessTheLastFaultTheBreakerAndTheLatency() throws Exception {
        OffsetDateTime before = OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1);
        lookUpIdentity();
        town.fault("dukcapil", "wrong-person");
        lookUpIdentity();

        JsonNode state = state("dukcapil");

        assertThat(OffsetDateTime.parse(state.path("lastSuccess").asText())).isAfter(before);
        assertThat(state.at("/lastFault/code").asText()).isEqualTo("agency.invalid-response");
        assertThat(OffsetDateTime.parse(state.at("/lastFault/at").asText())).isAfter(before);
        assertThat(state.path("breaker").asText()).isEqualTo("CLOSED");
        assertThat(state.at("/latency/calls").asInt()).isPositive();
        assertThat(state.at("/latency/p95Ms").asLong())
                .isGreaterThanOrEqualTo(state.at("/latency/medianMs").asLong());
    }

    @Test
    void asksNobodyToTellIt() throws Exception {
        town.clearJournal();

        hub.get("/v1/agencies");

        for (String agency :
                new String[] {"dukcapil", "bpjs-kesehatan", "satusehat", "disdik-sragen", "dinsos-sragen"}) {
            assertThat(town.journal(agency)).as(agency).isEmpty();
        }
    }

    private void lookUpIdentity() throws Exception {
        hub.lookUp(lookup("3314105203909991", "33.14", "identity"));
    }

    private JsonNode state(String id) throws Exception {
        for (JsonNode agency : hub.get("/v1/agencies").json().path("agencies")) {
            if (agency.path("id").asText().equals(id)) {
                return agency;
            }
        }
        throw new AssertionError("no such agency");
    }
}
