package id.pandu.hub.referral;

import id.pandu.api.model.Assignment;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralAnswer;
import id.pandu.api.model.ReferralStatus;
import id.pandu.api.model.WorklistAnswer;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.referral.Consequence.AskNext;
import id.pandu.hub.referral.Consequence.Complete;
import id.pandu.hub.referral.ReferralChange.Refused;
import id.pandu.hub.referral.ReferralChange.Stands;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a person of the operator's does with referrals that no rule carries on. Those of other regions are not there. */
public final class OperatorDesk {

    private final ReferralRules rules;
    private final ReferralParts parts;
    private final Amendments amendments;

    public OperatorDesk(ReferralRules rules, ReferralParts parts) {
        this.rules = rules;
        this.parts = parts;
        this.amendments = new Amendments(parts);
    }

    /** A referral as it stands; the look is recorded first. */
    ReferralChange look(UUID id, CallContext context) {
        Optional<Filed> seen = seen(id, context);
        if (seen.isEmpty()) {
            return new Refused(Refusal.of(ProblemType.CALLER_NOT_FOUND));
        }
        parts.audit().read(seen.get().referral(), context.caller(), context.traceId());
        return new Stands(seen.get());
    }

    /** The referral, for what is not personal in it. */
    Optional<Filed> seen(UUID id, CallContext context) {
        return parts.store()
                .find(id)
                .filter(filed -> context.caller().mayActIn(filed.referral().region()));
    }

    /** Who could be asked, the first that the hub would ask first. */
    List<Candidate> candidates(Filed filed) {
        return parts.router().candidates(filed.referral());
    }

    /** Sends it to an agency. */
    ReferralChange assign(UUID id, int version, Assignment wish, CallContext context) {
        return amendments.amend(seen(id, context), version, context, filed -> assigned(filed, wish, context));
    }

    /** Completes it with a person's answer. */
    ReferralChange answer(UUID id, int version, WorklistAnswer answer, CallContext context) {
        return amendments.amend(seen(id, context), version, context, filed -> answered(filed, answer, context));
    }

    private Amendment assigned(Filed filed, Assignment wish, CallContext context) {
        Referral referral = filed.referral();
        Optional<Refusal> refusal = mayBeAssigned(referral)
                ? rules.withdrawn(referral).map(Refusal::of).or(() -> Notes.refusal(referral, wish.note()))
                : Optional.of(Refusal.of(ProblemType.CALLER_ILLEGAL_TRANSITION));
        if (refusal.isPresent()) {
            return new Amendment.Declined(refusal.get());
        }
        Optional<Candidate> chosen = candidates(filed).stream()
                .filter(candidate -> candidate.offer().agency().equals(wish.agency())
                        && candidate.offer().service().equals(wish.service()))
                .findFirst();
        if (chosen.isEmpty()) {
            return new Amendment.Declined(Refusal.at(ProblemType.CALLER_NOT_OFFERED, "/service", "offered-service"));
        }
        return chosen.get().reachable()
                ? new Amendment.Made(sent(filed, chosen.get().offer(), wish, context))
                : new Amendment.Declined(
                        Refusal.at(ProblemType.CALLER_AGENCY_OUT_OF_REACH, "/agency", "reachable-agency"));
    }

    private Change sent(Filed filed, Offer offer, Assignment wish, CallContext context) {
        String by = Submission.author(context.caller());
        Unfolding unfolding = parts.unfold(filed, by);
        Endings.callOff(unfolding, Actor.OPERATOR, by, parts.now());
        if (wish.note() != null) {
            unfolding.become(Notes.added(unfolding.referral(), wish.note()), "referral.amended");
        }
        unfolding.follow(new AskNext(offer));
        return unfolding.change();
    }

    private Amendment answered(Filed filed, WorklistAnswer answer, CallContext context) {
        Referral referral = filed.referral();
        boolean open = ReferralStates.TABLE
                .arrow(referral.status(), ReferralStatus.COMPLETED, Actor.OPERATOR)
                .isPresent();
        if (!open) {
            return new Amendment.Declined(Refusal.of(ProblemType.CALLER_ILLEGAL_TRANSITION));
        }
        Unfolding unfolding = parts.unfold(filed, Submission.author(context.caller()));
        var said = new ReferralAnswer(answer.text(), parts.now());
        unfolding.become(referral.toBuilder().answer(said).build(), "referral.answered");
        unfolding.follow(new Complete());
        return new Amendment.Made(unfolding.change());
    }

    /** While a task is under way, only where it has come to somebody's attention. */
    private static boolean mayBeAssigned(Referral referral) {
        boolean stuck = referral.status() == ReferralStatus.ACTIVE && referral.waitsFor() != null;
        return stuck
                || ReferralStates.TABLE
                        .arrow(referral.status(), ReferralStatus.ACTIVE, Actor.OPERATOR)
                        .isPresent();
    }
}
