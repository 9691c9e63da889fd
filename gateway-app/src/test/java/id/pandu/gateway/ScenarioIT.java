package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.TownControl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Callers of an agency that goes through bad times, as the town's scenarios play them. */
@Gateway
class ScenarioIT {

    private static final Set<String> STATUSES = Set.of("FOUND", "DENIED", "UNAVAILABLE", "TIMEOUT", "INVALID_RESPONSE");

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

    /** Of five requests that fail, two are asked again in vain, and the fifth is asked again when the agency is well. */
    @Test
    void followsAnAgencyThatFlaps() throws Exception {
        town.scenario("bpjs-kesehatan", "flapping", 7);

        List<String> expected = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            expected.addAll(Collections.nCopies(5, "FOUND"));
            expected.addAll(Collections.nCopies(2, "UNAVAILABLE"));
        }
        assertThat(coverage(14)).isEqualTo(expected);
    }

    @Test
    void comesBackWithAnAgencyThatRecovers() throws Exception {
        town.scenario("bpjs-kesehatan", "outage-then-recovery", 7);

        List<String> statuses = coverage(16);

        // The JDK's client asks once more by itself when a connection that it kept open is closed: one row may be two
        // requests. And the hub asks each question once more.
        int well = statuses.indexOf("FOUND");
        assertThat(well).isBetween(2, 5);
        assertThat(statuses.subList(0, well)).containsOnly("UNAVAILABLE");
        assertThat(statuses.subList(well, 16)).containsOnly("FOUND");
    }

    @Test
    void meetsTheSameFaultsAgainWithTheSameSeed() throws Exception {
        town.uploadScenario("""
                {"name": "coin", "description": "Half of the requests fail.",
                 "steps": [{"kind": "unavailable", "percent": 50, "requests": 100}]}
                """);

        List<String> once = tossed(3);

        assertThat(once).contains("FOUND", "UNAVAILABLE");
        assertThat(tossed(3)).isEqualTo(once);
        assertThat(tossed(4)).isNotEqualTo(once);
    }

    @Test
    void losesNothingButItsRowsWhateverAnAgencyGoesThrough() throws Exception {
        List<String> names = scenariosOf("bpjs-kesehatan");
        assertThat(names).hasSizeGreaterThan(9);
        for (String name : names) {
            town.clear();
            town.scenario("bpjs-kesehatan", name, 1);

            for (int call = 0; call < 3; call++) {
                Reply reply = hub.lookUp(lookup("3314105203909991", "33.14", 2000, "coverage", "education"));

                assertThat(reply.status()).as(name).isEqualTo(200);
                assertThat(reply.source("coverage").path("status").asText())
                        .as(name)
                        .isIn(STATUSES);
                assertThat(reply.source("education").path("status").asText())
                        .as(name)
                        .isEqualTo("FOUND");
            }
        }
    }

    private List<String> scenariosOf(String agency) {
        List<String> names = new ArrayList<>();
        for (JsonNode scenario : town.scenarios()) {
            if (scenario.path("agencies")
                    .valueStream()
                    .anyMatch(id -> id.asText().equals(agency))) {
                names.add(scenario.path("name").asText());
            }
        }
        return names;
    }

    private List<String> tossed(long seed) throws Exception {
        town.scenario("bpjs-kesehatan", "coin", seed);
        return coverage(20);
    }

    private List<String> coverage(int times) throws Exception {
        List<String> statuses = new ArrayList<>();
        for (int call = 0; call < times; call++) {
            statuses.add(hub.lookUp(lookup("3314105203909991", "33.14", 10_000, "coverage"))
                    .source("coverage")
                    .path("status")
                    .asText());
        }
        return statuses;
    }
}
