package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.DescribedPerson;
import id.pandu.api.model.Gender;
import id.pandu.api.model.NamedPerson;
import id.pandu.api.model.NikPerson;
import id.pandu.api.model.ReferralSubject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({
        "3314105203909991, 60, , true",
        "3314105203909991, 18, 59, false",
        "3314105203909991, , 35, true",
        "3314105203909991, , 36, false",
        "3314100904129994, 6, 21, false",
        "3314100904129994, 18, , true",
        "3314105203409991, 60, , false",
        "3314106902049991, 60, , true",
    })
    void areReadFromANikWhoseCenturyIsOpen(String nik, Integer from, Integer to, boolean excluded) {
        assertThat(new Ages(from, to).excludes(new NikPerson(nik), TODAY)).isEqualTo(excluded);
    }

    @Test
    void areKnownOfTheNamedAndNotOfTheDescribed() {
        ReferralSubject child = new NamedPerson("BUDI CONTOH", LocalDate.of(2012, 4, 9), Gender.MALE);

        assertThat(new Ages(60, null).excludes(child, TODAY)).isTrue();
        assertThat(new Ages(14, 14).excludes(child, TODAY)).isFalse();
        assertThat(new Ages(60, null).excludes(new DescribedPerson("berbaju biru"), TODAY))
                .isFalse();
        assertThat(Ages.ANY.excludes(child, TODAY)).isFalse();
    }
}
