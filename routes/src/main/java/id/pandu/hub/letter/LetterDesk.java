package id.pandu.hub.letter;

import id.pandu.api.model.LetterCheck;
import id.pandu.api.model.Referral;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.referral.Filed;
import id.pandu.hub.referral.FiledReferrals;
import id.pandu.hub.referral.ReferralAudit;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Issues letters, and says whether one is genuine. Both are recorded before anything leaves. Every method throws
 * {@link id.pandu.hub.problem.UnavailableException} when that, or the referral, cannot be had.
 */
public final class LetterDesk {

    private final FiledReferrals referrals;
    private final ReferralAudit audit;
    private final LetterSeals seals;
    private final Clock clock;

    public LetterDesk(FiledReferrals referrals, ReferralAudit audit, LetterSeals seals, Clock clock) {
        this.referrals = referrals;
        this.audit = audit;
        this.seals = seals;
        this.clock = clock;
    }

    /** The letter of a referral of the caller's; another organisation's are not there. */
    public Optional<Letter> issue(UUID id, CallContext context) {
        return referrals
                .find(id)
                .map(Filed::referral)
                .filter(referral -> referral.requester().equals(context.caller().organisation()))
                .map(referral -> issued(referral, context));
    }

    private Letter issued(Referral referral, CallContext context) {
        audit.letterIssued(referral, context.caller(), context.traceId());
        return new Letter(
                referral,
                seals.current(SealedContent.of(referral)),
                context.caller(),
                WesternIndonesianTime.today(clock),
                context.language());
    }

    /** The referral of a genuine letter. A number that nobody knows and a code that is not its own come to the same, after the same work. */
    public Optional<Referral> check(LetterCheck shown, CallContext context) {
        String number = shown.number().strip().toUpperCase(Locale.ROOT);
        Optional<Referral> referral = referrals.byNumber(number).map(Filed::referral);
        boolean fits =
                fits(referral.map(SealedContent::of).orElseGet(() -> SealedContent.ofNone(number)), shown.code());
        Optional<Referral> genuine = referral.filter(known -> fits);
        genuine.ifPresent(known -> audit.letterChecked(known, context.caller(), context.traceId()));
        return genuine;
    }

    /** Looks at every key, whichever fits. */
    private boolean fits(String content, String typed) {
        Optional<CheckCode> code = CheckCode.typed(typed);
        boolean fits = false;
        for (CheckCode expected : seals.all(content)) {
            fits |= code.filter(expected::isSameAs).isPresent();
        }
        return fits;
    }
}
