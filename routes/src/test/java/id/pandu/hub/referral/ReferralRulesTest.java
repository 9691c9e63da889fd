package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Facet;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.NikPerson;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.Referral;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.consent.Reliance;
import id.pandu.hub.problem.ProblemType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferralRulesTest {

    private static final SubjectKeys PLAIN = new SubjectKeys() {
        @Override
        public SubjectKey current(SubjectName name) {
            return new SubjectKey("k", name.text());
        }

        @Override
        public List<SubjectKey> all(SubjectName name) {
            return List.of(current(name));
        }
    };
    private static final Referral CONSENTED = Samples.referral().toBuilder()
            .legalBasis(LegalBasis.CONSENT)
            .consentReference("c-1")
            .build();
    private static final Referral IDENTIFIED =
            CONSENTED.toBuilder().subject(new NikPerson("3314100904129994")).build();

    private Reliance reliance = new Reliance.Given(
            PLAIN.current(SubjectName.ofNik("3314105203909991")),
            Set.of(Facet.IDENTITY),
            Set.of(Purpose.SERVICE_REFERRAL));
    private final ReferralRules unit = new ReferralRules(
            new AgencyDirectory(List.of()), Samples.offers(), (organisation, reference) -> reliance, PLAIN);

    @Test
    void wantsAConsentOfTheResidentForANewReferral() {
        assertThat(unit.objection(CONSENTED)).isEmpty();
        assertThat(unit.objection(IDENTIFIED)).contains(ProblemType.CALLER_CONSENT_NOT_COVERING);
    }

    @Test
    void losesNoReferralBecauseTheResidentHasANumberNow() {
        assertThat(unit.withdrawn(IDENTIFIED)).isEmpty();
    }

    @Test
    void endsAReferralWhoseConsentIsWithdrawn() {
        reliance = new Reliance.None(ProblemType.CALLER_CONSENT_WITHDRAWN);

        assertThat(unit.withdrawn(CONSENTED)).contains(ProblemType.CALLER_CONSENT_WITHDRAWN);
        assertThat(unit.withdrawn(Samples.referral())).isEmpty();
    }
}
