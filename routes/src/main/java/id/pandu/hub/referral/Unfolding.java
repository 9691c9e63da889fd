package id.pandu.hub.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralStatus;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.api.model.Wait;
import id.pandu.hub.referral.Consequence.AskNext;
import id.pandu.hub.referral.Consequence.Complete;
import id.pandu.hub.referral.Consequence.Nothing;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral while a change to it is worked out: what it becomes, and what the timeline gains. Not for two threads. */
final class Unfolding {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final String OPERATOR = "operator";

    private final int version;
    private final OffsetDateTime at;
    private final WorkingDays workingDays;
    private final Chronicle chronicle;
    private final List<UUID> toHandOver = new ArrayList<>();
    private Referral referral;
    private @Nullable UUID leansOn;

    /**
     * @param version what is kept; 0 for nothing
     * @param by who changes it, as the timeline says it
     */
    Unfolding(Referral referral, int version, String by, OffsetDateTime at, WorkingDays workingDays) {
        this.referral = referral;
        this.version = version;
        this.at = at;
        this.workingDays = workingDays;
        this.chronicle = new Chronicle(by, at);
    }

    Referral referral() {
        return referral;
    }

    /** A task has moved; whoever waited for that waits no longer. */
    void take(Step.Taken step) {
        boolean warned = step.after().status() == ReferralStatus.ACTIVE;
        referral = warned ? step.after().toBuilder().waitsFor(null).build() : step.after();
        chronicle.add(step.events());
    }

    /** The referral has gained or lost something that is no state. */
    void become(Referral next, String kind) {
        referral = next.toBuilder().lastModified(at).build();
        chronicle.note(kind, null);
    }

    void follow(Consequence consequence) {
        switch (consequence) {
            case Nothing nothing -> {}
            case Complete complete -> {
                referral =
                        referral.toBuilder().waitsFor(null).statusReason(null).build();
                status(ReferralStatus.COMPLETED, null);
            }
            case AskNext next -> ask(next.offer());
            case Consequence.Wait wait -> waitFor(wait.reason());
        }
    }

    /** The referral ends, by its owner's or by the law's will. */
    void revoke(ReferralStatus ending, String reason) {
        revoke(ending, reason, null);
    }

    /** The same; another referral of the requester's goes on in its place, or nothing of this is kept. */
    void revoke(ReferralStatus ending, String reason, @Nullable UUID replacedBy) {
        referral = referral.toBuilder()
                .waitsFor(null)
                .statusReason(reason)
                .replacedBy(replacedBy)
                .build();
        leansOn = replacedBy;
        status(ending, reason);
    }

    /** Nobody is asked before its owner says so. */
    void keepAsDraft() {
        referral = referral.toBuilder().waitsFor(turn(WaitReason.DRAFT)).build();
    }

    /** Somebody has to look, while the task goes on. */
    void warn(WaitReason reason) {
        referral = referral.toBuilder().waitsFor(turn(reason)).lastModified(at).build();
        chronicle.note("referral.waiting", reason.code());
    }

    Change change() {
        return new Change(new Filed(referral, version + 1), chronicle.events(), toHandOver, leansOn);
    }

    private void ask(Offer offer) {
        Task task = Task.builder()
                .id(IDS.generate())
                .agency(offer.agency())
                .service(offer.service())
                .status(TaskStatus.REQUESTED)
                .authoredOn(at)
                .lastModified(at)
                .build();
        referral = Tasks.put(referral, task).toBuilder()
                .waitsFor(null)
                .statusReason(null)
                .build();
        status(ReferralStatus.ACTIVE, null);
        chronicle.requested(task);
        toHandOver.add(task.id());
    }

    private void waitFor(WaitReason reason) {
        referral = referral.toBuilder()
                .waitsFor(turn(reason))
                .statusReason(reason.code())
                .build();
        status(ReferralStatus.ON_HOLD, reason.code());
    }

    private Wait turn(WaitReason reason) {
        String owner = reason.isTheRequesters() ? referral.requester() : OPERATOR;
        return Wait.builder()
                .owner(owner)
                .reason(reason.code())
                .due(workingDays.after(at, reason.workingDays()))
                .actions(reason.actions())
                .build();
    }

    private void status(ReferralStatus next, @Nullable String reason) {
        ReferralStatus before = referral.status();
        referral = referral.toBuilder().status(next).lastModified(at).build();
        chronicle.status(before, next, reason, referral.replacedBy());
    }
}
