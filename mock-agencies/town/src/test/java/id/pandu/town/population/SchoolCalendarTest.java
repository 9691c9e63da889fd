package id.pandu.town.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 20261",
        "2026-12-31, 20261",
        "2027-01-01, 20262",
        "2027-06-30, 20262",
        "2026-06-30, 20252",
    })
    void semesterChangesInJulyAndJanuary(LocalDate day, String semester) {
        assertThat(SchoolCalendar.of(day).semesterId()).isEqualTo(semester);
    }

    @Test
    void previousSemesterEndsTheDayBefore() {
        SchoolCalendar unit = SchoolCalendar.of(LocalDate.of(2026, 11, 22));
        assertThat(unit.previous().end().plusDays(1)).isEqualTo(unit.start());
        assertThat(unit.previous().previous().end().plusDays(1))
                .isEqualTo(unit.previous().start());
    }
}
