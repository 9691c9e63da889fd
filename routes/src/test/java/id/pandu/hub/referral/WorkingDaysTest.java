package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    /** 2026-12-24 and 25 are joint leave and Christmas. */
    private final WorkingDays unit = new WorkingDays(Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25)));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00+07:00,0,2026-11-23T16:00+07:00",
        "2026-11-23T09:00:00+07:00,2,2026-11-25T16:00+07:00",
        "2026-11-27T09:00:00+07:00,1,2026-11-30T16:00+07:00",
        "2026-11-28T09:00:00+07:00,0,2026-11-30T16:00+07:00",
        "2026-11-28T09:00:00+07:00,1,2026-11-30T16:00+07:00",
        "2026-12-23T09:00:00+07:00,1,2026-12-28T16:00+07:00",
        "2026-11-22T20:00:00Z,0,2026-11-23T16:00+07:00",
    })
    void countsDaysOnWhichOfficesAreOpen(OffsetDateTime from, int days, OffsetDateTime due) {
        assertThat(unit.after(from, days)).isEqualTo(due);
    }
}
