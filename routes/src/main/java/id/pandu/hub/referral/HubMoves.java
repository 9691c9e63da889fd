package id.pandu.hub.referral;

import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralStatus;
import id.pandu.api.model.Task;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.referral.ReferralStore.Commit;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Changes that nobody has called for: what an agency's own system says, what time or the law brings. Whoever comes second looks again. */
final class HubMoves {

    private static final String HUB = "hub";

    private final ReferralParts parts;

    HubMoves(ReferralParts parts) {
        this.parts = parts;
    }

    /** Moves a task, and does what follows. */
    void move(UUID task, TaskMove move) {
        change(task, filed -> {
            Unfolding unfolding = parts.unfold(filed, move.by());
            if (TaskMoves.make(filed.referral(), move) instanceof Step.Taken taken) {
                unfolding.take(taken);
                Task after = Tasks.find(unfolding.referral(), task).orElseThrow();
                unfolding.follow(parts.aftermath().of(unfolding.referral(), after));
            }
            return unfolding;
        });
    }

    /** Asks somebody to look, once for each reason, while the task goes on. Nobody has to look at one that has ended meanwhile. */
    void warn(UUID task, WaitReason reason) {
        change(task, filed -> {
            Unfolding unfolding = parts.unfold(filed, HUB);
            var waits = filed.referral().waitsFor();
            boolean open = Tasks.find(filed.referral(), task)
                    .filter(any -> !Tasks.isOver(any))
                    .isPresent();
            if (open && (waits == null || !waits.reason().equals(reason.code()))) {
                unfolding.warn(reason);
            }
            return unfolding;
        });
    }

    /** Ends a task's referral that nothing carries any longer. */
    void revoke(UUID task, String reason) {
        change(task, filed -> revoked(filed, reason));
    }

    /** Ends a referral that nothing carries any longer, whether a task of it is under way or not. */
    void revokeReferral(UUID referral, String reason) {
        change(() -> parts.store().find(referral).orElseThrow(), filed -> revoked(filed, reason));
    }

    private Unfolding revoked(Filed filed, String reason) {
        Unfolding unfolding = parts.unfold(filed, HUB);
        if (ReferralStates.TABLE
                .arrow(filed.referral().status(), ReferralStatus.REVOKED, Actor.HUB)
                .isPresent()) {
            Endings.callOff(unfolding, Actor.HUB, HUB, parts.now());
            unfolding.revoke(ReferralStatus.REVOKED, reason);
        }
        return unfolding;
    }

    private void change(UUID task, Function<Filed, Unfolding> work) {
        change(() -> parts.store().ofTask(task).orElseThrow(), work);
    }

    private void change(Supplier<Filed> now, Function<Filed, Unfolding> work) {
        Commit commit;
        do {
            Change change = work.apply(now.get()).change();
            if (change.events().isEmpty()) {
                return;
            }
            Referral referral = change.after().referral();
            var entries = parts.audit()
                    .of(change, AuditEvent.TASK_CHANGED, ReferralAudit.hub(), ReferralAudit.trace(referral));
            commit = parts.store().commit(change, entries, null);
        } while (commit instanceof Commit.Stale);
    }
}
