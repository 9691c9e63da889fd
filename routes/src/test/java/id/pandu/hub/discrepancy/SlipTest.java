package id.pandu.hub.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

    @ParameterizedTest
    @CsvSource({
        "CONTOH, CONTOH, false",
        "CONTOH, CONTO, true",
        "CONTOH, CONTTOH, true",
        "CONTOH, CANTOH, true",
        "CONTOH, CNOTOH, true",
        "CONTOH, CONTHO, true",
        "CONTOH, CTNOOH, false",
        "CONTOH, CONT, false",
        "CONTOH, OHCONT, false",
        "'', A, true",
        "'', AB, false",
    })
    void knowsOneSlip(String one, String other, boolean expected) {
        assertThat(Slip.isBetween(one, other)).isEqualTo(expected);
    }

    @Property
    void agreesWithTheDistanceOfTheTextbook(@ForAll("fewLetters") String one, @ForAll("fewLetters") String other) {
        assertThat(Slip.isBetween(one, other)).isEqualTo(distance(one, other) == 1);
    }

    @Provide
    Arbitrary<String> fewLetters() {
        return Arbitraries.strings().withChars('A', 'B', 'C').ofMaxLength(5);
    }

    /** Optimal string alignment by its definition, slow and plain. */
    private static int distance(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        int kept = one.charAt(0) == other.charAt(0) ? 0 : 1;
        int best = Math.min(
                distance(one.substring(1), other.substring(1)) + kept,
                1 + Math.min(distance(one.substring(1), other), distance(one, other.substring(1))));
        boolean swapped = one.length() > 1
                && other.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0);
        return swapped ? Math.min(best, 1 + distance(one.substring(2), other.substring(2))) : best;
    }
}
