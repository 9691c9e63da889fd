package id.pandu.hub.referral;

import id.pandu.hub.api.CallContext;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.referral.ReferralChange.Refused;
import id.pandu.hub.referral.ReferralChange.Stands;
import id.pandu.hub.referral.ReferralStore.Commit;
import java.util.Optional;
import java.util.function.Function;

/** Changes the version of a referral that a person has seen, or says why not. */
final class Amendments {

    private final ReferralParts parts;

    Amendments(ReferralParts parts) {
        this.parts = parts;
    }

    /** @param filed the referral, if there is one for this caller */
    ReferralChange amend(Optional<Filed> filed, int version, CallContext context, Function<Filed, Amendment> amending) {
        if (filed.isEmpty()) {
            return new Refused(Refusal.of(ProblemType.CALLER_NOT_FOUND));
        }
        if (filed.get().version() != version) {
            return declined(filed.get(), context, Refusal.of(ProblemType.CALLER_STALE_VERSION));
        }
        return switch (amending.apply(filed.get())) {
            case Amendment.Declined declined -> declined(filed.get(), context, declined.refusal());
            case Amendment.Made made -> keep(made.change(), context);
        };
    }

    private ReferralChange declined(Filed filed, CallContext context, Refusal refusal) {
        parts.audit()
                .refused(
                        filed.referral(),
                        context.caller(),
                        context.traceId(),
                        refusal.type().code());
        return new Refused(refusal);
    }

    private ReferralChange keep(Change change, CallContext context) {
        var entries = parts.audit().of(change, AuditEvent.REFERRAL_CHANGED, context.caller(), context.traceId());
        return parts.store().commit(change, entries, null) instanceof Commit.Kept kept
                ? new Stands(kept.filed())
                : new Refused(Refusal.of(ProblemType.CALLER_STALE_VERSION));
    }
}
