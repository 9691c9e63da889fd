package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.referral.Candidate.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouterTest {

    private static final Offer SHELTER = new Offer("perlindungan", "uptdppa-sragen", true);
    private static final Task DECLINED =
            Samples.task(1, Samples.REPAIR, TaskStatus.REJECTED, RejectionReason.NO_CAPACITY);

    @Test
    void asksThoseWhoHaveNothingLeftAfterEverybodyElse() {
        Router unit = router(Set.of("perkim-sragen"), Samples.REPAIR, Samples.SHELTER);

        List<Candidate> candidates = unit.candidates(Samples.referral());

        assertThat(candidates).extracting(Candidate::offer).containsExactly(Samples.SHELTER, Samples.REPAIR);
        assertThat(candidates).extracting(Candidate::verdict).containsExactly(Verdict.FIT, Verdict.FULL);
        assertThat(new Ranking(candidates).next("perkim-sragen")).contains(Samples.SHELTER);
    }

    @Test
    void asksForOthersOfTheFamilyLast() {
        Offer pension = new Offer("santunan-lansia", "dinsos-sragen", false, new Ages(200, null), null);
        Router unit = Samples.router(pension, Samples.REPAIR);

        assertThat(unit.candidates(Samples.referral()))
                .extracting(Candidate::verdict)
                .containsExactly(Verdict.FIT, Verdict.UNFIT);
        assertThat(new Ranking(Samples.router(pension).candidates(Samples.referral())).next(""))
                .contains(pension);
    }

    @Test
    void doesNotAskAgainWhereATaskWasCalledOff() {
        Task calledOff = Samples.task(1, Samples.REPAIR, TaskStatus.CANCELLED, null);

        assertThat(Samples.router(Samples.REPAIR).candidates(Samples.referral(calledOff)))
                .extracting(Candidate::verdict)
                .containsExactly(Verdict.DECLINED);
    }

    @Test
    void waitsForAPersonWhenEverybodyIsFull() {
        var unit = new Aftermath(router(Set.of("perkim-sragen", "dinsos-sragen"), Samples.REPAIR, Samples.SHELTER));

        assertThat(unit.first(Samples.referral(), "")).isEqualTo(new Consequence.Wait(WaitReason.NO_CAPACITY));
        assertThat(new Aftermath(Samples.router()).first(Samples.referral(), ""))
                .isEqualTo(new Consequence.Wait(WaitReason.NOBODY_LEFT));
    }

    @Test
    void neverPassesAProtectionCaseOnThoughItsProtectorHasDeclined() {
        Task declined = Samples.task(1, SHELTER, TaskStatus.REJECTED, RejectionReason.NO_CAPACITY);
        var unit = new Aftermath(Samples.router(SHELTER, Samples.REPAIR));

        assertThat(unit.of(Samples.referral(declined), declined))
                .isEqualTo(new Consequence.Wait(WaitReason.PROTECTION));
    }

    @Test
    void saysOfWhomADoorIsOpenWhateverSpeaksAgainstIt() {
        Router unit = Samples.router(Samples.REPAIR, SHELTER);

        assertThat(unit.candidates(Samples.referral(DECLINED))).allMatch(Candidate::reachable);
        assertThat(unit.candidates(Samples.referral(DECLINED)))
                .extracting(Candidate::verdict)
                .containsExactly(Verdict.DECLINED, Verdict.PROTECTED);
    }

    private static Router router(Set<String> full, Offer... offers) {
        return new Router(
                Samples.offers(offers), Samples.everywhere(), (offer, region) -> full.contains(offer.agency()));
    }
}
