package id.pandu.hub.lookup;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.LegalBasis;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.consent.Consents;
import id.pandu.hub.consent.Reliance;
import id.pandu.hub.consent.Reliance.Given;
import id.pandu.hub.consent.Reliance.None;
import id.pandu.hub.lookup.Admission.Declined;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.util.List;
import java.util.Optional;

/** Holds a lookup against the consent it rests on: when it comes in, when it is known who is meant, and when data is about to leave. */
public final class ConsentDesk {

    private final Consents consents;
    private final SubjectKeys keys;

    public ConsentDesk(Consents consents, SubjectKeys keys) {
        this.consents = consents;
        this.keys = keys;
    }

    /** The lookup with its consent, or why it may not rest on it. */
    Admission admit(Lookup lookup) {
        return switch (check(lookup)) {
            case None none -> new Declined(Refusal.of(none.problem()));
            case Given given ->
                covers(given, lookup)
                        ? lookup.restingOn(given)
                        : new Declined(Refusal.of(ProblemType.CALLER_CONSENT_NOT_COVERING));
        };
    }

    /** Why the people who turned out to be meant are not those who consented; empty when they are. */
    Optional<ProblemType> objection(Lookup lookup, Known known) {
        Given given = lookup.consent();
        if (given == null || isAbout(given, SubjectName.of(lookup.subject()))) {
            return Optional.empty();
        }
        boolean consented =
                known.residents().stream().allMatch(resident -> isAbout(given, SubjectName.of(resident.key())));
        return consented ? Optional.empty() : Optional.of(ProblemType.CALLER_CONSENT_NOT_COVERING);
    }

    /** Why the consent no longer holds; empty when it does, or when none is needed. */
    Optional<ProblemType> withdrawn(Lookup lookup) {
        return lookup.request().legalBasis() == LegalBasis.CONSENT && check(lookup) instanceof None none
                ? Optional.of(none.problem())
                : Optional.empty();
    }

    private Reliance check(Lookup lookup) {
        String reference = lookup.request().consentReference();
        return reference == null
                ? new None(ProblemType.CALLER_CONSENT_UNKNOWN)
                : consents.check(lookup.context().caller().organisation(), reference);
    }

    /** A person described by name may be the one who consented by NIK; that is known later. */
    private boolean covers(Given given, Lookup lookup) {
        return given.purposes().contains(lookup.request().purpose())
                && (lookup.subject() instanceof DemographicSubject || isAbout(given, SubjectName.of(lookup.subject())));
    }

    private boolean isAbout(Given given, SubjectName name) {
        List<SubjectKey> all = keys.all(name);
        return given.isAbout(all);
    }
}
