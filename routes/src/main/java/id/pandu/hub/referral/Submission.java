package id.pandu.hub.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.IntakeKind;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralRequest;
import id.pandu.api.model.ReferralStatus;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.Page;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.referral.ReferralChange.Refused;
import id.pandu.hub.referral.ReferralChange.Stands;
import id.pandu.hub.referral.ReferralStore.Commit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Takes a referral in: from the moment it is answered it is on its way, or in somebody's work list. */
public final class Submission {

    private static final int FORBIDDEN = 403;

    private final ReferralRules rules;
    private final ReferralParts parts;
    private final ReferralNumbers numbers = new ReferralNumbers();
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    public Submission(ReferralRules rules, ReferralParts parts) {
        this.rules = rules;
        this.parts = parts;
    }

    /** Takes it in; the same call again gives what came of the first. */
    ReferralChange submit(ReferralRequest request, Once once, CallContext context) {
        Optional<ReferralChange> before = before(request, once, context);
        return before.isPresent() ? before.get() : takeIn(request, once, context);
    }

    /** The same call gets the same answer, whatever has become of the consent or of anything else since. */
    private Optional<ReferralChange> before(ReferralRequest request, Once once, CallContext context) {
        return OfficerRule.brokenBy(context.caller()).isPresent()
                ? Optional.empty()
                : parts.store().before(once).map(commit -> told(commit, request, context));
    }

    private ReferralChange takeIn(ReferralRequest request, Once once, CallContext context) {
        Referral draft = draft(request, context);
        Optional<Refusal> refusal = refusal(request, draft, context);
        if (refusal.isPresent()) {
            return refused(draft, context, refusal.get());
        }
        Change change = change(draft, request, context);
        var entries = parts.audit().of(change, AuditEvent.REFERRAL_SUBMITTED, context.caller(), context.traceId());
        return told(parts.store().commit(change, entries, once), request, context);
    }

    private ReferralChange told(Commit commit, ReferralRequest request, CallContext context) {
        return switch (commit) {
            case Commit.Kept kept -> new Stands(kept.filed());
            case Commit.Before before -> again(before.referral(), context);
            case Commit.KeyReused reused ->
                refused(draft(request, context), context, Refusal.of(ProblemType.CALLER_IDEMPOTENCY_KEY_REUSED));
            case Commit.Stale stale -> throw new IllegalStateException("A new referral has no elder version");
        };
    }

    private ReferralChange again(UUID id, CallContext context) {
        Filed filed = parts.store().find(id).orElseThrow();
        parts.audit().read(filed.referral(), context.caller(), context.traceId());
        return new Stands(filed);
    }

    private Optional<Refusal> refusal(ReferralRequest request, Referral draft, CallContext context) {
        var today = draft.authoredOn().toLocalDate();
        return rules.refusal(context.caller(), request.region(), request.subject(), request.need(), today)
                .or(() -> rules.objection(draft).map(Refusal::of))
                .or(() -> strangeCase(request, context.caller()));
    }

    private Optional<Refusal> strangeCase(ReferralRequest request, Caller caller) {
        UUID wanted = request.caseId();
        if (wanted == null) {
            return Optional.empty();
        }
        var query = new ReferralQuery(caller.organisation(), null, null, wanted, new Page(1, null));
        return parts.store().list(query).isEmpty()
                ? Optional.of(Refusal.at(ProblemType.CALLER_UNKNOWN_CASE, "/caseId", "known-case"))
                : Optional.empty();
    }

    /** What is refused for want of a right leaves an entry; what cannot be meant is about nobody. */
    private ReferralChange refused(Referral draft, CallContext context, Refusal refusal) {
        if (refusal.type().status() == FORBIDDEN) {
            parts.audit()
                    .refused(
                            draft,
                            context.caller(),
                            context.traceId(),
                            refusal.type().code());
        }
        return new Refused(refusal);
    }

    private Change change(Referral draft, ReferralRequest request, CallContext context) {
        var unfolding = new Unfolding(draft, 0, author(context.caller()), draft.authoredOn(), parts.workingDays());
        unfolding.become(draft, "referral.submitted");
        if (draft.status() == ReferralStatus.DRAFT) {
            unfolding.keepAsDraft();
        } else {
            unfolding.follow(parts.aftermath().first(draft, Objects.requireNonNullElse(request.agency(), "")));
        }
        return unfolding.change();
    }

    private Referral draft(ReferralRequest request, CallContext context) {
        var now = parts.now();
        UUID id = ids.generate();
        return Referral.builder()
                .id(id)
                .number(numbers.next(request.region(), now))
                .status(Boolean.TRUE.equals(request.draft()) ? ReferralStatus.DRAFT : ReferralStatus.ACTIVE)
                .caseId(Objects.requireNonNullElseGet(request.caseId(), ids::generate))
                .subject(request.subject())
                .whereabouts(request.whereabouts())
                .region(request.region())
                .kind(Objects.requireNonNullElse(request.kind(), IntakeKind.SERVICE_REQUEST))
                .need(request.need())
                .priority(request.priority())
                .legalBasis(request.legalBasis())
                .consentReference(request.consentReference())
                .requester(context.caller().organisation())
                .tasks(List.of())
                .authoredOn(now)
                .lastModified(now)
                .build();
    }

    /** Who a caller is in a timeline. */
    static String author(Caller caller) {
        return caller.officer() == null
                ? caller.organisation()
                : caller.organisation() + "/" + caller.officer().id();
    }
}
