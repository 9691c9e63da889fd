package id.pandu.connector.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListTextTest {

    @Test
    void leavesWordsThatKeepTheRuleAsTheyAre() {
        String words = "Atap rumah \"roboh\";\n\t<b>2</b> & 'satu' \uD83C\uDFE0 é 屋";

        assertThat(ListText.words(words)).isEqualTo(words);
    }

    @Test
    void dropsControlsMarksAndHalfCharacters() {
        assertThat(ListText.words(" a\u0000b\u0007c\u202Ed\u200Be\uD83Cf\uFEFFg\u0085h\uFFFE "))
                .isEqualTo("abcdefgh");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n", "\u0000\u202E"})
    void saysNothingWhereNothingIsLeft(String text) {
        assertThat(ListText.words(text)).isNull();
    }

    @Test
    void cutsAtTheBoundAndNoCharacterInTwo() {
        assertThat(ListText.words("a".repeat(5000))).hasSize(4000);
        assertThat(ListText.words("a".repeat(3999) + "\uD83C\uDFE0")).isEqualTo("a".repeat(3999));
        assertThat(ListText.words("abc def", 4)).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "PMH-3314-20261126-0001", "474.1/0042/2026", " a:b_c "})
    void takesANumber(String number) {
        assertThat(ListText.number(number)).isEqualTo(number.strip());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "nomor satu", "1\n2", "<1>", "1;2", "\uD83C\uDFE0"})
    void refusesWhatIsNoNumber(String number) {
        assertThatThrownBy(() -> ListText.number(number))
                .isInstanceOf(AgencyFault.class)
                .hasMessage("INVALID_RESPONSE: the number of the work item is none");
        assertThatThrownBy(() -> ListText.number("1".repeat(101))).isInstanceOf(AgencyFault.class);
    }

    @ParameterizedTest
    @CsvSource({
        "wheelchair, wheelchair",
        "food-parcel, food-parcel",
        "FOOD_PARCEL, food-parcel",
        "' Kursi-Roda2 ', kursi-roda2"
    })
    void takesAWordOfTheCatalogue(String word, String code) {
        assertThat(ListText.code(word)).isEqualTo(code);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "kursi roda", "-a-", "a--b", "kursi_", "=1+1", "\u0130stanbul"})
    void refusesWhatIsNoWordOfTheCatalogue(String word) {
        assertThatThrownBy(() -> ListText.code(word))
                .isInstanceOf(AgencyFault.class)
                .hasMessageNotContaining("kursi");
        assertThatThrownBy(() -> ListText.code("a".repeat(61))).isInstanceOf(AgencyFault.class);
    }
}
