package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NikFormTest {

    @ParameterizedTest
    @CsvSource({
        "3314105203909991, true",
        "3314100101019999, true",
        "3314102902009991, true",
        "3314106902049991, true",
        "5401013112750001, true",
        "9999999999999999, false",
        "0000000000000000, false",
        "2214105203909991, false",
        "3300105203909991, false",
        "3314005203909991, false",
        "3314100002909991, false",
        "3314103202909991, false",
        "3314104002909991, false",
        "3314107202909991, false",
        "3314102902019991, false",
        "3314103104909991, false",
        "3314105213909991, false",
        "3314105200909991, false",
        "3314105203900000, false",
    })
    void knowsWhatCanBeANik(String nik, boolean fits) {
        assertThat(NikForm.fits(nik)).isEqualTo(fits);
    }
}
