package id.pandu.hub.referral;

import id.pandu.api.model.Cancellation;
import id.pandu.api.model.Identification;
import id.pandu.api.model.NikPerson;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralStatus;
import id.pandu.api.model.Resubmission;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.referral.ReferralChange.Refused;
import id.pandu.hub.referral.ReferralChange.Stands;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation does with the referrals it has made. Another organisation's are not there. */
public final class RequesterDesk {

    private final ReferralRules rules;
    private final ReferralParts parts;
    private final Amendments amendments;
    private final Duplicates duplicates;

    public RequesterDesk(ReferralRules rules, ReferralParts parts) {
        this.rules = rules;
        this.parts = parts;
        this.amendments = new Amendments(parts);
        this.duplicates = new Duplicates(parts.store());
    }

    /** A referral as it stands; the look is recorded first. */
    ReferralChange look(UUID id, CallContext context) {
        return mine(id, context)
                .<ReferralChange>map(filed -> {
                    parts.audit().read(filed.referral(), context.caller(), context.traceId());
                    return new Stands(filed);
                })
                .orElseGet(() -> new Refused(Refusal.of(ProblemType.CALLER_NOT_FOUND)));
    }

    /** Revokes it with its open tasks. */
    ReferralChange cancel(UUID id, int version, Cancellation wish, CallContext context) {
        return amendments.amend(mine(id, context), version, context, filed -> revoked(filed, wish, context));
    }

    /** Sends it on its way, a draft for the first time, anything else again. */
    ReferralChange resubmit(UUID id, int version, Resubmission wish, CallContext context) {
        return amendments.amend(mine(id, context), version, context, filed -> resubmitted(filed, wish, context));
    }

    /** Says who the resident is. */
    ReferralChange identify(UUID id, int version, Identification who, CallContext context) {
        return amendments.amend(mine(id, context), version, context, filed -> identified(filed, who, context));
    }

    private Amendment revoked(Filed filed, Cancellation wish, CallContext context) {
        boolean mistaken = wish.reason() == Cancellation.ReasonEnum.ENTERED_IN_ERROR;
        ReferralStatus ending = mistaken ? ReferralStatus.ENTERED_IN_ERROR : ReferralStatus.REVOKED;
        if (ReferralStates.TABLE
                .arrow(filed.referral().status(), ending, Actor.REQUESTER)
                .isEmpty()) {
            return new Amendment.Declined(Refusal.of(ProblemType.CALLER_ILLEGAL_TRANSITION));
        }
        return switch (duplicates.of(filed.referral(), wish)) {
            case Duplicates.Link.Unknown unknown -> new Amendment.Declined(unknown.refusal());
            case Duplicates.Link.None none -> new Amendment.Made(revoked(filed, ending, wish, null, context));
            case Duplicates.Link.To to -> new Amendment.Made(revoked(filed, ending, wish, to.referral(), context));
        };
    }

    private Change revoked(
            Filed filed, ReferralStatus ending, Cancellation wish, @Nullable UUID replacedBy, CallContext context) {
        String by = Submission.author(context.caller());
        Unfolding unfolding = parts.unfold(filed, by);
        Endings.callOff(unfolding, Actor.REQUESTER, by, parts.now());
        unfolding.revoke(ending, wish.reason().value(), replacedBy);
        return unfolding.change();
    }

    private Amendment resubmitted(Filed filed, Resubmission wish, CallContext context) {
        Referral referral = filed.referral();
        if (ReferralStates.TABLE
                .arrow(referral.status(), ReferralStatus.ACTIVE, Actor.REQUESTER)
                .isEmpty()) {
            return new Amendment.Declined(Refusal.of(ProblemType.CALLER_ILLEGAL_TRANSITION));
        }
        Optional<Refusal> refusal =
                rules.withdrawn(referral).map(Refusal::of).or(() -> Notes.refusal(referral, wish.note()));
        if (refusal.isPresent()) {
            return new Amendment.Declined(refusal.get());
        }
        Unfolding unfolding = parts.unfold(filed, Submission.author(context.caller()));
        if (wish.note() != null) {
            unfolding.become(Notes.added(referral, wish.note()), "referral.amended");
        }
        unfolding.follow(parts.aftermath().first(unfolding.referral(), Objects.requireNonNullElse(wish.agency(), "")));
        return new Amendment.Made(unfolding.change());
    }

    private Amendment identified(Filed filed, Identification who, CallContext context) {
        Referral referral = filed.referral();
        var subject = new NikPerson(who.nik());
        boolean settled = referral.subject() instanceof NikPerson || ReferralStates.TABLE.isFinal(referral.status());
        Optional<Refusal> refusal = settled
                ? Optional.of(Refusal.of(ProblemType.CALLER_ILLEGAL_TRANSITION))
                : rules.withdrawn(referral)
                        .map(Refusal::of)
                        .or(() -> Beneficiaries.refusal(subject, parts.now().toLocalDate()));
        if (refusal.isPresent()) {
            return new Amendment.Declined(refusal.get());
        }
        Unfolding unfolding = parts.unfold(filed, Submission.author(context.caller()));
        unfolding.become(referral.toBuilder().subject(subject).build(), "referral.identified");
        return new Amendment.Made(unfolding.change());
    }

    private Optional<Filed> mine(UUID id, CallContext context) {
        return parts.store()
                .find(id)
                .filter(filed ->
                        filed.referral().requester().equals(context.caller().organisation()));
    }
}
