package id.pandu.hub.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate BIRTH = LocalDate.of(1990, 3, 12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SITI CONTOH",
                "Rifa'i",
                "H. CONTOH, S.Pd.",
                "\u0627\u0644\u0627\u0633\u0645",
                "Ren\u00e9e Contoh",
                "SITI%"
            })
    void takesWhatNamesAreMadeOf(String name) {
        assertThat(DescriptionRule.brokenBy(name, BIRTH, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123",
                "---",
                "SITI\u202ECONTOH",
                "SITI\u200BCONTOH",
                "SITI\uFFFFCONTOH",
                "SITI\uE000CONTOH",
                "SITI\u2028CONTOH"
            })
    void refusesWhatIsNoName(String name) {
        assertThat(DescriptionRule.brokenBy(name, BIRTH, TODAY)).contains(DescriptionRule.NAME_CHARACTERS);
    }

    @Test
    void refusesHalfACharacter() {
        assertThat(DescriptionRule.brokenBy("SITI " + Character.toString(0xD800), BIRTH, TODAY))
                .contains(DescriptionRule.NAME_CHARACTERS);
    }

    @Test
    void refusesNamesThatAreBlankOrTooLong() {
        assertThat(DescriptionRule.brokenBy("   ", BIRTH, TODAY)).contains(DescriptionRule.NAME_LENGTH);
        assertThat(DescriptionRule.brokenBy(" AN ", BIRTH, TODAY)).contains(DescriptionRule.NAME_LENGTH);
        assertThat(DescriptionRule.brokenBy("A".repeat(201), BIRTH, TODAY)).contains(DescriptionRule.NAME_LENGTH);
        assertThat(DescriptionRule.brokenBy("A".repeat(200), BIRTH, TODAY)).isEmpty();
    }

    @Test
    void refusesBirthsThatNobodyAliveCanHaveHad() {
        assertThat(DescriptionRule.brokenBy("SITI", TODAY.plusDays(1), TODAY)).contains(DescriptionRule.BIRTH_DATE);
        assertThat(DescriptionRule.brokenBy("SITI", LocalDate.of(0, 1, 1), TODAY))
                .contains(DescriptionRule.BIRTH_DATE);
        assertThat(DescriptionRule.brokenBy("SITI", TODAY, TODAY)).isEmpty();
        assertThat(DescriptionRule.BIRTH_DATE.pointer()).isEqualTo("/subject/birthDate");
        assertThat(DescriptionRule.NAME_LENGTH.keyword()).isEqualTo("name-length");
    }

    @Property
    void decidesAboutAnyText(@ForAll String name) {
        Optional<DescriptionRule> broken = DescriptionRule.brokenBy(name, BIRTH, TODAY);

        assertThat(broken).isNotEqualTo(Optional.of(DescriptionRule.BIRTH_DATE));
    }
}
