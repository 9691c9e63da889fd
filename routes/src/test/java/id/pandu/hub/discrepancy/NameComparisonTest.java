package id.pandu.hub.discrepancy;

import static id.pandu.hub.discrepancy.Agreement.MAJOR;
import static id.pandu.hub.discrepancy.Agreement.MINOR;
import static id.pandu.hub.discrepancy.Agreement.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "SITI CONTOH, Siti  Contoh",
        "SITI CONTOH, 'SITI CONTOH '",
        "SITI CONTOH, Síti Contöh",
        "SITI CONTOH, ＳＩＴＩ ＣＯＮＴＯＨ", // full width
        "NUR HASANAH CONTOH, NURHASANAH CONTOH",
        "'RIFA''I CONTOH', RIFAI CONTOH",
        "RIFA’I CONTOH, RIFA`I CONTOH",
        "RIFA\u02BCI CONTOH, RIFAI CONTOH", // an apostrophe that passes for a letter
        "M\u200FUH. CONTOH, MUHAMMAD CONTOH", // an invisible mark
        "MÚH. CONTOH, MUHAMMAD CONTOH",
        "AL-AMIN CONTOH, AL AMIN CONTOH",
        "MUH.ALI CONTOH, MUHAMMAD ALI CONTOH",
        "'H. M. CONTOH', 'M CONTOH'",
        "'Prof. Dr. K.H. BUDI CONTOH, S.Pd.I., M.Si.', BUDI CONTOH",
        "'BUDI CONTOH, SPd.I', BUDI CONTOH",
        "BUDI CONTOH SE, BUDI CONTOH",
        "BUDI CONTOH (ALM), BUDI CONTOH",
        "HJ. ST. HASNAH CONTOH, SITI HASNAH CONTOH",
        "ANDI MOCH. CONTOH, ANDI MUHAMMAD CONTOH",
        "ABDUS SALAM CONTOH, ABDUL SALAM CONTOH",
        "DJOEMADI TJONTOH, JUMADI CONTOH",
        "RACHMAT CONTOH, RAKHMAT CONTOH",
    })
    void isTheSameNameHoweverItIsWritten(String one, String other) {
        assertThat(compare(one, other)).isEqualTo(SAME);
    }

    @ParameterizedTest
    @CsvSource({
        "BUDI CONTOH, BUDI", // a family word is missing
        "SITI CONTOH, SITI NUR CONTOH",
        "CONTOH SITI, SITI CONTOH", // another order
        "M. ALI CONTOH, MUHAMMAD ALI CONTOH", // initials
        "SITI N. CONTOH, SITI NUR CONTOH",
        "M. N. CONTOH, MUHAMMAD NUR CONTOH",
        "R. BUDI CONTOH, BUDI CONTOH",
        "NURHASANAH, NUR HASANAH CONTOH", // parted and missing
        "BUDI ADI CONTOH, BUDIADI REKAAN CONTOH",
        "SUMIATI CONTOH, SUMINATI CONTOH", // slips of the hand
        "BUDI CONTOH, BUDO CONTOH",
        "BUDI CONTOH, BUID CONTOH",
        "BUDI CONTOH, BUDI CONTHO",
        "BUDICONTOH, BUDI COTNOH",
        "HASNA CONTOH, HASNAH CONTOH", // variants
        "CHANDRA CONTOH, CANDRA CONTOH",
        "NUR HASANAH CONTOH, NURHASANA CONTOH",
        "SRI YANI CONTOH, SRIANI CONTOH",
        "NJOMAN CONTOH, NYOMAN CONTOH",
        "FITRI CONTOH, PITRI COTNOH", // a variant and a slip
    })
    void looksLikeTheSamePerson(String one, String other) {
        assertThat(compare(one, other)).isEqualTo(MINOR);
    }

    @ParameterizedTest
    @CsvSource({
        "HASNA CONTOH, HASNAH CONTOHDAENG",
        "SITI CONTOH, BUDI CONTOH",
        "SITI CONTOH, SITI REKAAN",
        "BUDI CONTOH, RUDI CONTOH", // the first letter
        "ANI CONTOH, ANA CONTOH", // short words
        "BAYU CONTOH, AYU CONTOH",
        "BUDI CONTOH, BUDO COTNOH", // two slips
        "BUDI ALI CONTOH, BUDI NUR CONTOH",
        "M. CONTOH, ALI CONTOH",
        "M. A., MUHAMMAD ALI", // initials alone
        "S. S. CONTOH, SITI NUR CONTOH", // an initial stands for one word
        "ED, ED CONTOH", // too little in common
        "NUNU CONTOH, NU CONTOH REKAAN",
        "AN ITA, ANTA",
        "BY NY SITI CONTOH, BUDI CONTOH",
        "DR. A. CONTOH, B. CONTOH", // DR A is not DRA
        "SITI CONTOH, ---",
        "SITI CONTOH, 😀",
    })
    void mayBeSomebodyElse(String one, String other) {
        assertThat(compare(one, other)).isEqualTo(MAJOR);
    }

    @Test
    void doesNotTakeABabyForItsMother() {
        assertThat(compare("BY NY SITI CONTOH", "SITI CONTOH")).isEqualTo(MINOR);
    }

    @ParameterizedTest
    @CsvSource({"HAJI, HAJI, SAME", "HAJI, RADEN, MAJOR", "S.E., SE, SAME", "S.E., S.H., MAJOR", "DR. IR., IR, SAME"})
    void leavesTheLastWordOfANameOfTitles(String one, String other, Agreement expected) {
        assertThat(compare(one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "---, ---, SAME",
        "---, ' --- ', SAME",
        "---, ..., MAJOR",
        "😀, 😀, SAME",
        "😀, 😁, MAJOR",
        "-, '', MAJOR"
    })
    void takesTextWithoutALetterAsItStands(String one, String other, Agreement expected) {
        assertThat(compare(one, other)).isEqualTo(expected);
    }

    @Test
    void takesTextThatIsTooLongForANameAsItStands() {
        String longest = "CONTOH ".repeat(PersonName.LONGEST).substring(0, PersonName.LONGEST - 1) + "X";
        String tooLong = longest + "Y";

        assertThat(compare(longest, longest.replace(' ', '-'))).isEqualTo(SAME);
        assertThat(compare(tooLong, "  " + tooLong.toLowerCase(Locale.ROOT))).isEqualTo(SAME);
        assertThat(compare(tooLong, tooLong.replace(' ', '-'))).isEqualTo(MAJOR);
        assertThat(compare(tooLong, longest)).isEqualTo(MAJOR);
    }

    @Test
    void printsNoName() {
        assertThat(PersonName.of("SITI CONTOH").toString()).doesNotContain("SITI", "CONTOH");
        assertThat(PersonName.of("SITI CONTOH").words().toString()).doesNotContain("SITI", "CONTOH");
    }

    private static Agreement compare(String one, String other) {
        Agreement agreement = NameComparison.compare(PersonName.of(one), PersonName.of(other));
        assertThat(NameComparison.compare(PersonName.of(other), PersonName.of(one)))
                .isEqualTo(agreement);
        return agreement;
    }
}
