package id.pandu.hub.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDatesTest {

    @ParameterizedTest
    @CsvSource({
        "1990-03-12, 1990-03-12, SAME",
        "1988-05-06, 1988-06-05, MINOR", // day and month swapped
        "1990-03-12, 1990-03-21, MINOR", // digits of the day swapped
        "1990-03-12, 1990-03-13, MINOR", // one digit of the day
        "1990-03-12, 1990-03-02, MINOR",
        "1990-03-12, 1990-08-12, MINOR", // one digit of the month
        "1978-03-12, 1987-03-12, MINOR", // digits of the year swapped
        "1990-03-12, 1991-03-12, MINOR", // one digit of the year
        "1990-03-12, 1990-07-01, MINOR", // nobody remembered the birthday
        "1990-12-31, 1990-03-12, MINOR",
        "1990-01-01, 1990-03-12, MINOR",
        "1990-03-29, 1990-03-15, MINOR", // nobody remembered the day
        "1990-03-12, 1990-03-30, MAJOR", // two digits
        "1990-03-12, 1990-12-12, MAJOR",
        "1990-03-12, 1985-03-12, MAJOR",
        "1912-03-12, 2012-03-12, MAJOR", // another century
        "1990-03-12, 1991-03-13, MAJOR", // two slips
        "1988-05-06, 1989-06-05, MAJOR", // swapped, and another year
        "1990-03-12, 1991-07-01, MAJOR", // a stand-in keeps the year
        "1990-03-29, 1990-04-15, MAJOR", // and the month, if it is the day that is not known
        "1990-03-12, 12-03-1990, MAJOR", // no date of ours
        "unknown, unknown, SAME",
    })
    void weighsADifference(String one, String other, Agreement expected) {
        assertThat(BirthDates.compare(one, other)).isEqualTo(expected);
    }

    @Property
    void doesNotMindWhoIsAskedFirst(@ForAll("dates") LocalDate one, @ForAll("dates") LocalDate other) {
        assertThat(BirthDates.compare(one.toString(), other.toString()))
                .isEqualTo(BirthDates.compare(other.toString(), one.toString()));
    }

    @Property
    void isTheSameOnlyIfItIsTheSameDay(@ForAll("dates") LocalDate one, @ForAll("dates") LocalDate other) {
        assertThat(BirthDates.compare(one.toString(), other.toString()) == Agreement.SAME)
                .isEqualTo(one.equals(other));
    }

    @Property
    void neverForgivesAWrongDayInAWrongMonthOfAWrongYear(@ForAll("dates") LocalDate one) {
        LocalDate other = one.minusYears(1).minusMonths(2).minusDays(3);

        assertThat(BirthDates.compare(one.toString(), other.toString())).isEqualTo(Agreement.MAJOR);
    }

    /** Few days, so that near ones meet. */
    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 800).map(LocalDate.of(1989, 1, 1)::plusDays);
    }
}
