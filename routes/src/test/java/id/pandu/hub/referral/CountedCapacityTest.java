package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.ServiceCapacity.PerEnum;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedCapacityTest {

    @ParameterizedTest
    @CsvSource({
        "DAY,2026-11-23T09:00:00+07:00,2026-11-23T00:00+07:00",
        "DAY,2026-11-22T18:00:00Z,2026-11-23T00:00+07:00",
        "MONTH,2026-11-30T16:59:59Z,2026-11-01T00:00+07:00",
        "MONTH,2026-11-30T17:00:00Z,2026-12-01T00:00+07:00",
        "YEAR,2026-12-31T17:00:00Z,2027-01-01T00:00+07:00",
    })
    void beginsPeriodsInJakarta(PerEnum per, OffsetDateTime moment, OffsetDateTime start) {
        assertThat(CountedCapacity.start(per, moment)).isEqualTo(start);
    }
}
