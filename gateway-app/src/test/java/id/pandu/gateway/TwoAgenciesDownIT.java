package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.gateway.HubClient.Reply;
import id.pandu.town.harness.TownControl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With any two agencies down, the rest of the answer is unchanged. */
@ImpatientGateway
@NullUnmarked
class TwoAgenciesDownIT {

    private static final Map<String, String> FACETS = Map.of(
            "dukcapil", "identity",
            "bpjs-kesehatan", "coverage",
            "satusehat", "health",
            "disdik-sragen", "education",
            "dinsos-sragen", "welfare");
    private static final List<String> AGENCIES =
            FACETS.keySet().stream().sorted().toList();

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

    static Stream<Arguments> pairs() {
        return AGENCIES.stream()
                .flatMap(one -> AGENCIES.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .map(other -> arguments(one, other)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void leavesTheRestOfTheAnswerAsItIs(String one, String other) throws Exception {
        ObjectNode whole = lookUpUntilComplete();
        town.fault(one, "drop");
        town.fault(other, "hang");

        Reply reply = lookUp();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.source(FACETS.get(one)).path("status").asText()).isEqualTo("UNAVAILABLE");
        assertThat(reply.source(FACETS.get(other)).path("status").asText()).isEqualTo("TIMEOUT");
        ObjectNode expected = whole.deepCopy();
        expected.remove(List.of(FACETS.get(one), FACETS.get(other)));
        assertThat(reply.json().path("profile")).isEqualTo(expected);
        assertThat(reply.json().path("discrepancies")).isEmpty();
        assertThat(reply.json().path("complete").asBoolean()).isFalse();
    }

    private ObjectNode lookUpUntilComplete() {
        return await().atMost(Duration.ofSeconds(20)).until(this::profile, profile -> profile.size() == FACETS.size());
    }

    private ObjectNode profile() throws Exception {
        JsonNode profile = lookUp().json().path("profile");
        return (ObjectNode) profile;
    }

    private Reply lookUp() throws Exception {
        return hub.lookUp(
                lookup("3314105203909991", "33.14", "identity", "coverage", "health", "education", "welfare"));
    }
}
