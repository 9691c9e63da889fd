package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.IntakeKind;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralEvent;
import id.pandu.api.model.ReferralStatus;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.referral.Consequence.AskNext;
import id.pandu.hub.referral.Consequence.Complete;
import id.pandu.hub.referral.Consequence.Wait;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnfoldingTest {

    private final Task task = Samples.task(1, Samples.REPAIR, TaskStatus.REQUESTED);

    @Test
    void waitsForNobodyOnceTheTaskHasMoved() {
        Unfolding unit = unfolding(Samples.referral(task));
        unit.warn(WaitReason.UNDELIVERABLE);
        assertThat(unit.referral().waitsFor()).isNotNull();

        var move = TaskMove.plain(task.id(), TaskStatus.RECEIVED, Actor.HUB, "hub", Samples.MONDAY);
        unit.take((Step.Taken) TaskMoves.make(unit.referral(), move));

        assertThat(unit.referral().waitsFor()).isNull();
    }

    @ParameterizedTest
    @EnumSource(WaitReason.class)
    void saysHowToGoOn(WaitReason reason) {
        Unfolding unit = unfolding(Samples.referral());

        unit.follow(new Wait(reason));

        var waits = Objects.requireNonNull(unit.referral().waitsFor());
        assertThat(waits.actions()).isNotEmpty();
        assertThat(waits.owner()).isEqualTo(reason.isTheRequesters() ? "loket-sragen" : "operator");
    }

    @Test
    void namesWhatGoesOnInThePlaceOfADouble() {
        UUID other = new UUID(0, 9);
        Unfolding unit = unfolding(Samples.referral());

        unit.revoke(ReferralStatus.REVOKED, "duplicate", other);

        assertThat(unit.referral().replacedBy()).isEqualTo(other);
        assertThat(unit.change().events()).extracting(ReferralEvent::replacedBy).containsExactly(other);
    }

    @Test
    void leavesQuestionsToAPersonHoweverOftenTheyAreSent() {
        Referral question =
                Samples.referral().toBuilder().kind(IntakeKind.QUESTION).build();

        assertThat(new Aftermath(Samples.router(Samples.REPAIR)).first(question, ""))
                .isEqualTo(new Wait(WaitReason.INTAKE));
    }

    @Test
    void movesReferralsAlongTheTable() {
        Unfolding unit = unfolding(
                Samples.referral().toBuilder().status(ReferralStatus.DRAFT).build());
        unit.keepAsDraft();
        unit.follow(new AskNext(Samples.REPAIR));
        unit.follow(new Wait(WaitReason.CALLED_OFF));
        unit.follow(new Complete());

        for (ReferralEvent event : unit.change().events()) {
            if (event.from() != null) {
                assertThat(ReferralStates.TABLE.arrows())
                        .anyMatch(arrow -> arrow.from().value().equals(event.from())
                                && arrow.to().value().equals(event.to()));
            }
        }
        assertThat(unit.referral().waitsFor()).isNull();
    }

    private static Unfolding unfolding(Referral referral) {
        return new Unfolding(referral, 1, "hub", Samples.MONDAY, Samples.WORKING_DAYS);
    }
}
