package id.pandu.hub.referral;

import id.pandu.api.model.IntakeKind;
import id.pandu.api.model.Referral;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.Task;
import id.pandu.hub.referral.Consequence.AskNext;
import id.pandu.hub.referral.Consequence.Complete;
import id.pandu.hub.referral.Consequence.Nothing;
import id.pandu.hub.referral.Consequence.Wait;

/** Decides what follows for a referral when one of its tasks has ended: a rejection is not an end. Pure but for the router's view. */
final class Aftermath {

    private final Router router;

    Aftermath(Router router) {
        this.router = router;
    }

    Consequence of(Referral referral, Task task) {
        if (Tasks.open(referral).findAny().isPresent()) {
            return new Nothing();
        }
        return switch (task.status()) {
            case COMPLETED -> new Complete();
            case FAILED -> new Wait(WaitReason.TASK_FAILED);
            case REJECTED -> afterRejection(referral, task.reason() == null ? RejectionReason.OTHER : task.reason());
            default -> new Wait(WaitReason.CALLED_OFF);
        };
    }

    /** Who is asked first; nobody by the hub, where a person has to answer or to decide. */
    Consequence first(Referral referral, String preferred) {
        if (referral.kind() != IntakeKind.SERVICE_REQUEST) {
            return new Wait(WaitReason.INTAKE);
        }
        var ranking = new Ranking(router.candidates(referral));
        if (ranking.isForAPerson()) {
            return new Wait(WaitReason.PROTECTION);
        }
        return ranking.next(preferred)
                .<Consequence>map(AskNext::new)
                .orElseGet(() -> new Wait(ranking.isFull() ? WaitReason.NO_CAPACITY : WaitReason.NOBODY_LEFT));
    }

    private Consequence afterRejection(Referral referral, RejectionReason reason) {
        return switch (reason) {
            case MISSING_DOCUMENTS -> new Wait(WaitReason.MISSING_DOCUMENTS);
            case DUPLICATE -> new Wait(WaitReason.DUPLICATE);
            case OTHER -> new Wait(WaitReason.REJECTED_OTHERWISE);
            case NO_CAPACITY, WRONG_AGENCY, OUT_OF_AREA, NOT_ELIGIBLE -> first(referral, "");
        };
    }
}
