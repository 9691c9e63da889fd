package id.pandu.town.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class StandingTest {

    private static final Outcome NOTHING = new Outcome(LocalDate.EPOCH, List.of(), List.of());

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"DITOLAK", "SELESAI"})
    void mostStatusesHaveNeitherReasonNorOutcome(WorkStatus status) {
        assertThat(Standing.of(status).status()).isEqualTo(status);
        refuses(() -> new Standing(status, Rejection.LAINNYA, null, null));
        refuses(() -> new Standing(status, null, null, NOTHING));
    }

    @Test
    void aRejectionHasAReasonAndACompletionAnOutcome() {
        assertThat(Standing.rejected(Rejection.GANDA, null).reason()).isEqualTo(Rejection.GANDA);
        refuses(() -> Standing.of(WorkStatus.DITOLAK));
        refuses(() -> Standing.of(WorkStatus.SELESAI));
    }

    @Test
    void aNoteIsNeitherBlankNorEndless() {
        assertThat(Standing.rejected(Rejection.GANDA, "x".repeat(4000)).note()).hasSize(4000);
        refuses(() -> Standing.rejected(Rejection.GANDA, " "));
        refuses(() -> Standing.rejected(Rejection.GANDA, "x".repeat(4001)));
    }

    @Test
    void anOutcomeNamesEverythingOnceAndInSensibleQuantities() {
        Goods one = new Goods("KK", 1);
        refuses(() -> new Goods("KK", 0));
        refuses(() -> new Goods("KK", 100_001));
        refuses(() -> new Outcome(LocalDate.EPOCH, List.of(one, new Goods("KK", 2)), List.of()));
        refuses(() -> new Outcome(LocalDate.EPOCH, List.of(), List.of("a", "a")));
    }

    @Test
    void aVocabularySaysWhatItsDialectCanSay() {
        Outcome goods = new Outcome(LocalDate.EPOCH, List.of(new Goods("KK", 1)), List.of());
        Outcome services = new Outcome(LocalDate.EPOCH, List.of(), List.of("KK"));
        assertThat(Vocabulary.ofGoods("KK|KTP_EL").allows(goods)).isTrue();
        assertThat(Vocabulary.ofGoods("KTP_EL").allows(goods)).isFalse();
        assertThat(Vocabulary.ofGoods("KK").allows(services)).isFalse();
        assertThat(Vocabulary.of("[A-Z]+").allows(services)).isTrue();
        assertThat(Vocabulary.NONE.allows(NOTHING)).isTrue();
    }

    @Test
    void wordsAndCodesAreFoundLetterByLetter() {
        assertThat(WorkStatus.byWord("Diproses")).contains(WorkStatus.DIPROSES);
        assertThat(WorkStatus.byWord("DIPROSES")).isEmpty();
        assertThat(Rejection.byCode("GANDA")).contains(Rejection.GANDA);
        assertThat(Rejection.byCode("ganda")).isEmpty();
    }

    private static void refuses(Runnable making) {
        assertThatIllegalArgumentException().isThrownBy(making::run);
    }
}
