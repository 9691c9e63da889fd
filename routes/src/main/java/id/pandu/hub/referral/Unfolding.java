package id.pandu.hub.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralEvent;
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
    private final String by;
    private final OffsetDateTime at;
    private final WorkingDays workingDays;
    private final List<ReferralEvent> events = new ArrayList<>();
    private final List<UUID> toHandOver = new ArrayList<>();
    private Referral referral;

    /**
     * @param version what is kept; 0 for nothing
     * @param by who changes it, as the timeline says it
     */
    Unfolding(Referral referral, int version, String by, OffsetDateTime at, WorkingDays workingDays) {
        this.referral = referral;
        this.version = version;
        this.by = by;
        this.at = at;
        this.workingDays = workingDays;
    }

    Referral referral() {
        return referral;
    }

    /** A task has moved. */
    void take(Step.Taken step) {
        referral = step.after();
        events.addAll(step.events());
    }

    /** The referral has gained or lost something that is no state. */
    void become(Referral next, String kind) {
        referral = next.toBuilder().lastModified(at).build();
        events.add(event(kind, null, null, null));
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
        referral = referral.toBuilder().waitsFor(null).statusReason(reason).build();
        status(ending, reason);
    }

    /** Somebody has to look, while the task goes on. */
    void warn(WaitReason reason) {
        referral = referral.toBuilder().waitsFor(turn(reason)).lastModified(at).build();
        events.add(event("referral.waiting", null, null, reason.code()));
    }

    Change change() {
        return new Change(new Filed(referral, version + 1), events, toHandOver);
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
        events.add(event("task.requested", task, TaskStatus.REQUESTED.value(), null));
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
        return new Wait(owner, reason.code(), workingDays.after(at, reason.workingDays()));
    }

    private void status(ReferralStatus next, @Nullable String reason) {
        ReferralStatus before = referral.status();
        referral = referral.toBuilder().status(next).lastModified(at).build();
        if (before != next) {
            events.add(ReferralEvent.builder()
                    .id(IDS.generate())
                    .at(at)
                    .kind("referral." + next.value())
                    .actor(by)
                    .from(before.value())
                    .to(next.value())
                    .reason(reason)
                    .build());
        }
    }

    private ReferralEvent event(String kind, @Nullable Task task, @Nullable String to, @Nullable String reason) {
        return ReferralEvent.builder()
                .id(IDS.generate())
                .at(at)
                .kind(kind)
                .actor(by)
                .taskId(task == null ? null : task.id())
                .agency(task == null ? null : task.agency())
                .to(to)
                .reason(reason)
                .build();
    }
}
