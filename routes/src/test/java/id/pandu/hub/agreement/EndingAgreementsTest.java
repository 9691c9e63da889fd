package id.pandu.hub.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pandu.api.model.Termination;
import id.pandu.hub.agreement.EndingAgreements.Ending;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingAgreementsTest {

    @ParameterizedTest
    @CsvSource({
        "91,0", "90,90", "31,90", "30,30", "8,30", "7,7", "0,7", "-1,0",
    })
    void findsTheStageThatAnAgreementHasComeTo(int daysLeft, int stage) {
        LocalDate lastDay = Samples.TODAY.plusDays(daysLeft);
        var agreement = Samples.version("a", Samples.terms().validUntil(lastDay).build());

        List<Ending> endings = EndingAgreements.among(List.of(agreement), Samples.TODAY);

        if (stage == 0) {
            assertThat(endings).isEmpty();
        } else {
            assertThat(endings).containsExactly(new Ending(agreement, daysLeft, stage, lastDay.minusDays(stage)));
        }
    }

    @Test
    void goesByTheNoticeWhereOneIsGivenAndPutsTheNearestEndFirst() {
        var notice = new Termination(Samples.TODAY.plusDays(20), "Selesai");
        var terminated = new AgreementVersion("a", 2, Samples.terms().build(), notice, Samples.NOON, "file", null);
        var ending = Samples.version(
                "b", Samples.terms().validUntil(Samples.TODAY.plusDays(3)).build());

        assertThat(EndingAgreements.among(List.of(terminated, ending), Samples.TODAY))
                .extracting(found -> found.agreement().id(), Ending::daysLeft)
                .containsExactly(tuple("b", 3), tuple("a", 20));
    }
}
