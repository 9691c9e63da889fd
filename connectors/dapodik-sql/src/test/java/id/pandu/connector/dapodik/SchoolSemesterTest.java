package id.pandu.connector.dapodik;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolSemesterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 20261",
        "2026-11-22, 20261",
        "2026-12-31, 20261",
        "2027-01-01, 20262",
        "2027-06-30, 20262",
        "2027-07-01, 20271",
        "2028-02-29, 20272",
    })
    void namesTheSemesterThatADayFallsIn(LocalDate day, String semester) {
        assertThat(SchoolSemester.on(day).id()).isEqualTo(semester);
    }

    @Property
    void changesOnTheFirstOfJanuaryAndOfJulyOnly(
            @ForAll @DateRange(min = "2000-01-01", max = "2099-12-31") LocalDate day) {
        boolean changes = !SchoolSemester.on(day).equals(SchoolSemester.on(day.minusDays(1)));

        assertThat(changes)
                .isEqualTo(
                        day.getDayOfMonth() == 1 && (day.getMonth() == Month.JANUARY || day.getMonth() == Month.JULY));
    }

    @Property
    void grows(
            @ForAll @DateRange(min = "2000-01-01", max = "2099-12-31") LocalDate one,
            @ForAll @DateRange(min = "2000-01-01", max = "2099-12-31") LocalDate other) {
        int order =
                SchoolSemester.on(one).id().compareTo(SchoolSemester.on(other).id());

        assertThat(one.isBefore(other) ? order <= 0 : order >= 0).isTrue();
    }
}
