package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Referral;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import org.junit.jupiter.api.Test;

class NotesTest {

    /** One character for people and the contract, two for Java. */
    private static final String HOUSE = "\uD83C\uDFE0";

    private final Referral referral = Samples.referral();
    private final int room = 4000 - referral.need().description().length() - 2;

    @Test
    void takesWhatFits() {
        String note = HOUSE.repeat(room);

        assertThat(Notes.refusal(referral, note)).isEmpty();
        assertThat(Notes.refusal(referral, null)).isEmpty();
        assertThat(Notes.added(referral, note).need().description()).isEqualTo("Atap roboh\n\n" + note);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThat(Notes.refusal(referral, "a".repeat(room + 1)))
                .contains(Refusal.at(ProblemType.CALLER_INVALID_REQUEST, "/note", "maxLength"));
    }
}
