package id.pandu.hub.referral;

import id.pandu.api.model.Cancellation;
import id.pandu.api.model.Identification;
import id.pandu.api.model.NikPerson;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralStatus;
import id.pandu.api.model.Resubmission;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.referral.ReferralChange.Refused;
import id.pandu.hub.referral.ReferralChange.Stands;
import id.pandu.hub.referral.ReferralStore.Commit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What an organisation does with the referrals it has made. Another organisation's are not there. */
public final class RequesterDesk {

    private final ReferralRules rules;
    private final ReferralParts parts;

    public RequesterDesk(ReferralRules rules, ReferralParts parts) {
        this.rules = rules;
        this.parts = parts;
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
        return change(id, version, context, filed -> revoked(filed, wish, context));
    }

    /** Sends it on its way again. */
    ReferralChange resubmit(UUID id, int version, Resubmission wish, CallContext context) {
        return change(id, version, context, filed -> resubmitted(filed, wish, context));
    }

    /** Says who the resident is. */
    ReferralChange identify(UUID id, int version, Identification who, CallContext context) {
        return change(id, version, context, filed -> identified(filed, who, context));
    }

    private sealed interface Draft {

        record Made(Change change) implements Draft {}

        record Declined(Refusal refusal) implements Draft {}
    }

    private ReferralChange change(UUID id, int version, CallContext context, Function<Filed, Draft> drafting) {
        Optional<Filed> mine = mine(id, context);
        if (mine.isEmpty()) {
            return new Refused(Refusal.of(ProblemType.CALLER_NOT_FOUND));
        }
        if (mine.get().version() != version) {
            return new Refused(Refusal.of(ProblemType.CALLER_STALE_VERSION));
        }
        return switch (drafting.apply(mine.get())) {
            case Draft.Declined declined -> new Refused(declined.refusal());
            case Draft.Made made -> keep(made.change(), context);
        };
    }

    private ReferralChange keep(Change change, CallContext context) {
        var entries = parts.audit().of(change, AuditEvent.REFERRAL_CHANGED, context.caller(), context.traceId());
        return parts.store().commit(change, entries, null) instanceof Commit.Kept kept
                ? new Stands(kept.filed())
                : new Refused(Refusal.of(ProblemType.CALLER_STALE_VERSION));
    }

    private Draft revoked(Filed filed, Cancellation wish, CallContext context) {
        boolean mistaken = wish.reason() == Cancellation.ReasonEnum.ENTERED_IN_ERROR;
        ReferralStatus ending = mistaken ? ReferralStatus.ENTERED_IN_ERROR : ReferralStatus.REVOKED;
        if (ReferralStates.TABLE
                .arrow(filed.referral().status(), ending, Actor.REQUESTER)
                .isEmpty()) {
            return new Draft.Declined(Refusal.of(ProblemType.CALLER_ILLEGAL_TRANSITION));
        }
        Unfolding unfolding = parts.unfold(filed, Submission.author(context.caller()));
        Endings.callOff(unfolding, Actor.REQUESTER, Submission.author(context.caller()), parts.now());
        unfolding.revoke(ending, wish.reason().value());
        return new Draft.Made(unfolding.change());
    }

    private Draft resubmitted(Filed filed, Resubmission wish, CallContext context) {
        Referral referral = filed.referral();
        if (referral.status() != ReferralStatus.ON_HOLD) {
            return new Draft.Declined(Refusal.of(ProblemType.CALLER_ILLEGAL_TRANSITION));
        }
        var withdrawn = rules.withdrawn(referral);
        if (withdrawn.isPresent()) {
            return new Draft.Declined(Refusal.of(withdrawn.get()));
        }
        Unfolding unfolding = parts.unfold(filed, Submission.author(context.caller()));
        if (wish.note() != null) {
            unfolding.become(Notes.added(referral, wish.note()), "referral.amended");
        }
        unfolding.follow(parts.aftermath().first(unfolding.referral(), Objects.requireNonNullElse(wish.agency(), "")));
        return new Draft.Made(unfolding.change());
    }

    private Draft identified(Filed filed, Identification who, CallContext context) {
        Referral referral = filed.referral();
        var subject = new NikPerson(who.nik());
        Optional<Refusal> refusal = referral.subject() instanceof NikPerson
                ? Optional.of(Refusal.of(ProblemType.CALLER_ILLEGAL_TRANSITION))
                : Beneficiaries.refusal(subject, parts.now().toLocalDate());
        if (refusal.isPresent()) {
            return new Draft.Declined(refusal.get());
        }
        Unfolding unfolding = parts.unfold(filed, Submission.author(context.caller()));
        unfolding.become(referral.toBuilder().subject(subject).build(), "referral.identified");
        return new Draft.Made(unfolding.change());
    }

    private Optional<Filed> mine(UUID id, CallContext context) {
        return parts.store()
                .find(id)
                .filter(filed ->
                        filed.referral().requester().equals(context.caller().organisation()));
    }
}
