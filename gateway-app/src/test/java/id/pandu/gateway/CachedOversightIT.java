package id.pandu.gateway;

import static id.pandu.gateway.HubClient.lookup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the operator sees of officers whom the cache answers. */
class CachedOversightIT extends CachingGateway {

    @Test
    void alertsTheOperatorToAnOfficerWhoGoesThroughWhatIsKept() throws Exception {
        List<String> people = town.people(Map.of("region", "33.14", "size", 70))
                .path("people")
                .findValuesAsText("nik");
        for (String officer : List.of("pemanas", "penyapu.simpanan")) {
            for (String nik : people) {
                hub.lookUp(lookup(nik, "33.14", "coverage"), Map.of("Pandu-Actor", officer + ";role=penguji"));
            }
        }
        assertThat(
                        database.number(
                                "SELECT count(*) FROM audit_entry WHERE officer = 'penyapu.simpanan' AND event = 'lookup.intent'"))
                .as("hardly anybody was asked for the second")
                .isLessThan(20);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(hub.get("/v1/worklist/notices?limit=200&kind=nik-enumeration")
                                .json()
                                .path("notices")
                                .findValuesAsText("officer"))
                        .contains("penyapu.simpanan"));
    }
}
