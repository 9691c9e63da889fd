package id.pandu.hub.consent;

import id.pandu.api.model.ConsentRegistration;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.subject.SubjectRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What a consent has to keep beyond the contract's patterns. */
public final class ConsentRules {

    private static final int LONGEST_YEARS = 5;

    private ConsentRules() {}

    /** Why nobody can be meant by the registration's subject. */
    static Optional<Refusal> refusedSubject(ConsentRegistration wanted, Instant now) {
        return SubjectRules.refusal(wanted.subject(), LocalDate.ofInstant(now, WesternIndonesianTime.ZONE));
    }

    /** Why a new consent cannot end then. */
    static Optional<Refusal> refusedEnd(ConsentRegistration wanted, Instant now) {
        Instant expires = expires(wanted);
        if (!expires.isAfter(now)) {
            return Optional.of(Refusal.at(ProblemType.CALLER_INVALID_CONSENT, "/expires", "in-future"));
        }
        Instant latest =
                now.atZone(WesternIndonesianTime.ZONE).plusYears(LONGEST_YEARS).toInstant();
        return expires.isAfter(latest)
                ? Optional.of(Refusal.at(ProblemType.CALLER_INVALID_CONSENT, "/expires", "at-most-five-years"))
                : Optional.empty();
    }

    /** Why a registration cannot use the reference of this consent: only the same content may come again. */
    static Optional<Refusal> conflict(
            RegisteredConsent known, ConsentRegistration wanted, Collection<SubjectKey> wantedSubject) {
        boolean same = wantedSubject.contains(known.subject())
                && known.facets().equals(Set.copyOf(wanted.facets()))
                && known.purposes().equals(Set.copyOf(wanted.purposes()))
                && known.expires().equals(expires(wanted));
        return same
                ? Optional.empty()
                : Optional.of(Refusal.at(ProblemType.CALLER_CONSENT_CONFLICT, "/reference", "unused"));
    }

    /** As exactly as it is kept. */
    static Instant expires(ConsentRegistration wanted) {
        return wanted.expires().toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
