package id.pandu.hub.referral;

import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.Need;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralSubject;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.consent.Consents;
import id.pandu.hub.consent.Reliance;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** What a referral has to keep beyond the contract: region, resident, need, and the ground it stands on. */
public final class ReferralRules {

    private final AgencyDirectory directory;
    private final Offers offers;
    private final Consents consents;
    private final SubjectKeys keys;

    public ReferralRules(AgencyDirectory directory, Offers offers, Consents consents, SubjectKeys keys) {
        this.directory = directory;
        this.offers = offers;
        this.consents = consents;
        this.keys = keys;
    }

    /** Who may not refer here, or what nobody can mean. */
    Optional<Refusal> refusal(Caller caller, String region, ReferralSubject subject, Need need, LocalDate today) {
        return OfficerRule.brokenBy(caller)
                .or(() -> Beneficiaries.refusal(subject, today))
                .or(() -> place(caller, region))
                .or(() -> offers.knows(need)
                        ? Optional.empty()
                        : Optional.of(
                                Refusal.at(ProblemType.CALLER_NOT_IN_CATALOGUE, "/need/category", "known-category")));
    }

    /** Why the consent does not carry a new referral of this resident; empty where it does, or where the ground is another one. */
    Optional<ProblemType> objection(Referral referral) {
        return reliance(referral).flatMap(reliance -> switch (reliance) {
            case Reliance.None none -> Optional.of(none.problem());
            case Reliance.Given given -> covers(given, Beneficiaries.name(referral.subject(), referral.id()));
        });
    }

    /** Why the consent no longer carries a referral on its way, whoever the resident has turned out to be since. */
    Optional<ProblemType> withdrawn(Referral referral) {
        return reliance(referral)
                .filter(Reliance.None.class::isInstance)
                .map(Reliance.None.class::cast)
                .map(Reliance.None::problem);
    }

    private Optional<Reliance> reliance(Referral referral) {
        if (referral.legalBasis() != LegalBasis.CONSENT) {
            return Optional.empty();
        }
        String reference = referral.consentReference();
        return Optional.of(
                reference == null
                        ? new Reliance.None(ProblemType.CALLER_CONSENT_REFERENCE_MISSING)
                        : consents.check(referral.requester(), reference));
    }

    private Optional<ProblemType> covers(Reliance.Given given, SubjectName resident) {
        boolean covers = given.purposes().contains(Purpose.SERVICE_REFERRAL) && given.isAbout(keys.all(resident));
        return covers ? Optional.empty() : Optional.of(ProblemType.CALLER_CONSENT_NOT_COVERING);
    }

    private Optional<Refusal> place(Caller caller, String region) {
        if (!directory.knowsRegion(region)) {
            return Optional.of(Refusal.at(ProblemType.CALLER_UNKNOWN_REGION, "/region", "known-region"));
        }
        return caller.mayActIn(region)
                ? Optional.empty()
                : Optional.of(Refusal.at(ProblemType.CALLER_REGION_NOT_ALLOWED, "/region", "allowed-region"));
    }
}
