package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.referral.Consequence.AskNext;
import id.pandu.hub.referral.Consequence.Complete;
import id.pandu.hub.referral.Consequence.Nothing;
import id.pandu.hub.referral.Consequence.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AftermathTest {

    @ParameterizedTest
    @EnumSource(
            value = RejectionReason.class,
            names = {"NO_CAPACITY", "NOT_ELIGIBLE", "OUT_OF_AREA", "WRONG_AGENCY"})
    void asksTheNextAgency(RejectionReason reason) {
        assertThat(after(reason, Samples.REPAIR, Samples.SHELTER)).isEqualTo(new AskNext(Samples.SHELTER));
    }

    @ParameterizedTest
    @EnumSource(
            value = RejectionReason.class,
            names = {"NO_CAPACITY", "NOT_ELIGIBLE", "OUT_OF_AREA", "WRONG_AGENCY"})
    void leavesNobodyAtAClosedDoor(RejectionReason reason) {
        assertThat(after(reason, Samples.REPAIR)).isEqualTo(new Wait(WaitReason.NOBODY_LEFT));
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING_DOCUMENTS,MISSING_DOCUMENTS",
        "DUPLICATE,DUPLICATE",
        "OTHER,REJECTED_OTHERWISE",
    })
    void asksAPersonWhereNoRuleFollows(RejectionReason reason, WaitReason wait) {
        assertThat(after(reason, Samples.REPAIR, Samples.SHELTER)).isEqualTo(new Wait(wait));
    }

    @Test
    void asksTheSameAgencyForAnotherServiceWhenTheResidentIsNotEligibleForOne() {
        Offer other = new Offer("bsps", "perkim-sragen", false);

        assertThat(after(RejectionReason.NOT_ELIGIBLE, Samples.REPAIR, other)).isEqualTo(new AskNext(other));
        assertThat(after(RejectionReason.NO_CAPACITY, Samples.REPAIR, other))
                .isEqualTo(new Wait(WaitReason.NOBODY_LEFT));
    }

    @Test
    void neverPassesAProtectionCaseOnByItself() {
        Offer shelter = new Offer("perlindungan", "uptdppa-sragen", true);

        assertThat(after(RejectionReason.WRONG_AGENCY, Samples.REPAIR, shelter))
                .isEqualTo(new Wait(WaitReason.PROTECTION));
        assertThat(new Aftermath(Samples.router(shelter)).first(Samples.referral(), ""))
                .isEqualTo(new Wait(WaitReason.PROTECTION));
    }

    @Test
    void completesWithTheLastTask() {
        Task done = Samples.task(1, Samples.REPAIR, TaskStatus.COMPLETED);
        Task open = Samples.task(2, Samples.SHELTER, TaskStatus.ACCEPTED);
        var unit = new Aftermath(Samples.router());

        assertThat(unit.of(Samples.referral(done), done)).isEqualTo(new Complete());
        assertThat(unit.of(Samples.referral(done, open), done)).isEqualTo(new Nothing());
    }

    @Test
    void asksTheAgencyThatTheOfficerHasInMindFirst() {
        var unit = new Aftermath(Samples.router(Samples.REPAIR, Samples.SHELTER));

        assertThat(unit.first(Samples.referral(), "dinsos-sragen")).isEqualTo(new AskNext(Samples.SHELTER));
        assertThat(unit.first(Samples.referral(), "nobody")).isEqualTo(new AskNext(Samples.REPAIR));
    }

    private static Consequence after(RejectionReason reason, Offer... offers) {
        Task rejected = Samples.task(1, Samples.REPAIR, TaskStatus.REJECTED, reason);
        return new Aftermath(Samples.router(offers)).of(Samples.referral(rejected), rejected);
    }
}
