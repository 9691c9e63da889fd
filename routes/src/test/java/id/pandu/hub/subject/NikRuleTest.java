package id.pandu.hub.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3314105203909991", // a woman
                "6371021708859992", // a man
                "5471010101709991", // a province that is history
                "3399990101019991", // a regency that is on no list
                "3314102902009991", // 29 February of 2000
                "3314106902049991", // 29 February of 2004, a woman
                "3314107112999991", // the last day that can be written
            })
    void acceptsWhatCanBe(String nik) {
        assertThat(NikRule.brokenBy(nik)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9999999999999999, nik-province",
        "0014105203909991, nik-province",
        "3300105203909991, nik-regency",
        "3314005203909991, nik-district",
        "3314100003909991, nik-birth-date",
        "3314104003909991, nik-birth-date",
        "3314103203909991, nik-birth-date",
        "3314107203909991, nik-birth-date",
        "3314105200909991, nik-birth-date",
        "3314105213909991, nik-birth-date",
        "3314103004909991, ",
        "3314103104909991, nik-birth-date",
        "3314102902019991, nik-birth-date",
        "3314103002009991, nik-birth-date",
        "3314105203900000, nik-serial",
    })
    void namesThePartThatCannotBe(String nik, String keyword) {
        assertThat(NikRule.brokenBy(nik).map(NikRule::keyword).orElse(null)).isEqualTo(keyword);
    }

    @Property
    void acceptsEveryBirthDateOfEitherGender(
            @ForAll("birthDates") LocalDate birth,
            @ForAll boolean woman,
            @ForAll @IntRange(min = 1, max = 9999) int serial) {
        int day = birth.getDayOfMonth() + (woman ? 40 : 0);
        String nik = "331410%02d%02d%02d%04d".formatted(day, birth.getMonthValue(), birth.getYear() % 100, serial);

        assertThat(NikRule.brokenBy(nik)).isEmpty();
    }

    @Property
    void neverFailsOnSixteenDigits(@ForAll("sixteenDigits") String digits) {
        assertThat(NikRule.brokenBy(digits)).isNotNull();
    }

    @Provide
    Arbitrary<LocalDate> birthDates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1930, 1, 1).toEpochDay(),
                        LocalDate.of(2029, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> sixteenDigits() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 99_999_999L),
                        Arbitraries.longs().between(0, 99_999_999L))
                .as("%08d%08d"::formatted);
    }
}
