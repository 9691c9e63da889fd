package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Facet;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookupAuditTest {

    private final RecordingAuditLog log = new RecordingAuditLog();

    @Test
    void waitsForTheLogHardlyLongerThanTheCallerWaits() {
        var lookup = People.lookup(People.SITI, Facet.COVERAGE);
        Clock twoSecondsBefore = Clock.fixed(lookup.deadline().minusSeconds(2), ZoneOffset.UTC);
        var unit = new LookupAudit(log, People.keys(), twoSecondsBefore);

        unit.intent(lookup, List.of());

        assertThat(log.patience)
                .singleElement()
                .satisfies(patience -> assertThat(patience).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2499)));
    }
}
