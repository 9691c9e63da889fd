package id.pandu.hub.referral;

import id.pandu.api.model.AgencyTask;
import id.pandu.api.model.Referral;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskTransition;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.referral.ReferralChange.Refused;
import id.pandu.hub.referral.ReferralChange.Stands;
import id.pandu.hub.referral.ReferralStore.Commit;
import java.util.Optional;
import java.util.UUID;

/** What an agency does with its own tasks, where it calls us. */
public final class AgencyDesk {

    private final ReferralParts parts;
    private final ReferralRules rules;

    public AgencyDesk(ReferralParts parts, ReferralRules rules) {
        this.parts = parts;
        this.rules = rules;
    }

    /** Moves a task of the caller's. */
    ReferralChange move(UUID referral, UUID task, int version, TaskTransition wish, CallContext context) {
        Optional<Refusal> nobody = OfficerRule.brokenBy(context.caller());
        if (nobody.isPresent()) {
            return new Refused(nobody.get());
        }
        return parts.store()
                .find(referral)
                .map(filed -> moveIfItMay(filed, task, version, wish, context))
                .orElseGet(() -> new Refused(Refusal.of(ProblemType.CALLER_NOT_FOUND)));
    }

    private ReferralChange moveIfItMay(Filed filed, UUID task, int version, TaskTransition wish, CallContext context) {
        if (!isOf(filed.referral(), task, context.caller())) {
            return refused(filed, context, Refusal.of(ProblemType.CALLER_NOT_FOUND));
        }
        if (filed.version() != version) {
            return refused(filed, context, Refusal.of(ProblemType.CALLER_STALE_VERSION));
        }
        Optional<ProblemType> withdrawn = rules.withdrawn(filed.referral());
        if (withdrawn.isPresent()) {
            new HubMoves(parts).revoke(task, withdrawn.get().code());
            return refused(filed, context, Refusal.of(ProblemType.CALLER_ILLEGAL_TRANSITION));
        }
        return move(filed, task, wish, context);
    }

    private ReferralChange move(Filed filed, UUID task, TaskTransition wish, CallContext context) {
        String by = Submission.author(context.caller());
        var move = new TaskMove(
                task,
                wish.to(),
                Actor.AGENCY,
                by,
                parts.now(),
                wish.reason(),
                wish.note(),
                wish.nativeId(),
                wish.outcome());
        if (wish.duplicateOf() != null && wish.reason() != RejectionReason.DUPLICATE) {
            return refused(
                    filed, context, Refusal.at(ProblemType.CALLER_INVALID_REQUEST, "/duplicateOf", "duplicate-only"));
        }
        return switch (TaskMoves.make(linked(filed.referral(), task, wish), move)) {
            case Step.Unchanged unchanged -> new Stands(filed);
            case Step.Refused refused -> refused(filed, context, refused.refusal());
            case Step.Taken taken -> keep(moved(filed, task, taken, by), context);
        };
    }

    /** The referral whose task says what the agency has already. */
    private static Referral linked(Referral referral, UUID id, TaskTransition wish) {
        Task task = Tasks.find(referral, id).orElseThrow();
        return wish.duplicateOf() == null
                ? referral
                : Tasks.put(
                        referral,
                        task.toBuilder().duplicateOf(wish.duplicateOf()).build());
    }

    private ReferralChange refused(Filed filed, CallContext context, Refusal refusal) {
        parts.audit()
                .refused(
                        filed.referral(),
                        context.caller(),
                        context.traceId(),
                        refusal.type().code());
        return new Refused(refusal);
    }

    private Change moved(Filed filed, UUID task, Step.Taken taken, String by) {
        Unfolding unfolding = parts.unfold(filed, by);
        unfolding.take(taken);
        Task after = Tasks.find(unfolding.referral(), task).orElseThrow();
        unfolding.follow(parts.aftermath().of(unfolding.referral(), after));
        return unfolding.change();
    }

    private ReferralChange keep(Change change, CallContext context) {
        var entries = parts.audit().of(change, AuditEvent.TASK_CHANGED, context.caller(), context.traceId());
        return parts.store().commit(change, entries, null) instanceof Commit.Kept kept
                ? new Stands(kept.filed())
                : new Refused(Refusal.of(ProblemType.CALLER_STALE_VERSION));
    }

    /** Whether the caller is this agency. */
    static boolean is(Caller caller, String agency) {
        return caller.isOf(agency);
    }

    /** The organisation that an agency calls as. */
    static String organisation(String agency) {
        return Caller.ofAgency(agency);
    }

    private static boolean isOf(Referral referral, UUID task, Caller caller) {
        return Tasks.find(referral, task)
                .filter(found -> is(caller, found.agency()))
                .isPresent();
    }

    /** The task as its agency sees it; of one that is over, nothing personal any more. */
    static AgencyTask shown(Filed filed, Task task) {
        Referral referral = filed.referral();
        boolean over = Tasks.isOver(task);
        return AgencyTask.builder()
                .referralId(referral.id())
                .number(referral.number())
                .version(filed.version())
                .task(task)
                .subject(over ? null : referral.subject())
                .whereabouts(over ? null : referral.whereabouts())
                .region(referral.region())
                .need(over ? null : referral.need())
                .priority(referral.priority())
                .requester(referral.requester())
                .build();
    }
}
