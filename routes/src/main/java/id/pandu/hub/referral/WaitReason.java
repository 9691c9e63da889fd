package id.pandu.hub.referral;

import java.util.List;
import java.util.Locale;

/** Why a person has to act. The name gives the stable code. */
public enum WaitReason {
    /** The requester has not sent it on its way yet. */
    DRAFT(true, 5),
    /** The requester has to hand in what is missing. */
    MISSING_DOCUMENTS(true, 5),
    /** The agency has this already; the requester says whether it is the same. */
    DUPLICATE(true, 5),
    /** Nobody offers a service for the need, or everybody has declined. */
    NOBODY_LEFT(false, 2),
    /** Those who are left have given what they can give for now. */
    NO_CAPACITY(false, 2),
    /** A protection case: a person decides who is told. */
    PROTECTION(false, 0),
    /** A question, a suggestion or a complaint, which a person answers. */
    INTAKE(false, 2),
    /** The agency declined for a reason that no rule follows from. */
    REJECTED_OTHERWISE(false, 2),
    /** The agency took it on and could not do it. */
    TASK_FAILED(false, 1),
    /** The agency called it off. */
    CALLED_OFF(false, 2),
    /** It could not be handed over. */
    UNDELIVERABLE(false, 1),
    /** The agency has not answered in time. */
    NO_ANSWER(false, 1),
    /** The agency has taken it on, and nothing has happened for long. */
    NO_PROGRESS(false, 2),
    /** The agency no longer has the work item. */
    WORK_ITEM_GONE(false, 1);

    private final boolean requester;
    private final int workingDays;

    WaitReason(boolean requester, int workingDays) {
        this.requester = requester;
        this.workingDays = workingDays;
    }

    /** Stable code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is the requester's turn, and not the operator's. */
    boolean isTheRequesters() {
        return requester;
    }

    /** How long it may take. */
    int workingDays() {
        return workingDays;
    }

    /** Operations of the contract that lead on, the likeliest first. */
    List<String> actions() {
        return switch (this) {
            case DRAFT, MISSING_DOCUMENTS -> List.of("resubmitReferral", "cancelReferral");
            case DUPLICATE -> List.of("cancelReferral", "resubmitReferral");
            case INTAKE -> List.of("answerReferral", "assignReferral");
            case UNDELIVERABLE -> List.of("replayTasks", "assignReferral");
            case NO_ANSWER, NO_PROGRESS, WORK_ITEM_GONE -> List.of("assignReferral");
            case NOBODY_LEFT, NO_CAPACITY, PROTECTION, REJECTED_OTHERWISE, TASK_FAILED, CALLED_OFF ->
                List.of("assignReferral", "answerReferral");
        };
    }
}
