package id.pandu.hub.lookup;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.LookupRequest;
import id.pandu.api.model.NikSubject;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.lookup.Admission.Declined;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.subject.NikRule;
import java.time.Instant;

/** The rules that a request has to keep beyond the contract. */
public final class AdmissionRules {

    private final AgencyDirectory directory;
    private final NoArgGenerator lookupIds = Generators.timeBasedEpochGenerator();

    public AdmissionRules(AgencyDirectory directory) {
        this.directory = directory;
    }

    /**
     * Admits one request, or says what is wrong with it.
     *
     * @param received when the request came in; the deadline counts from there
     */
    public Admission admit(LookupRequest request, Instant received) {
        if (request.subject() instanceof NikSubject person) {
            var broken = NikRule.brokenBy(person.nik());
            if (broken.isPresent()) {
                return declined(
                        ProblemType.CALLER_IMPOSSIBLE_NIK,
                        "/subject/nik",
                        broken.get().keyword());
            }
        }
        if (!directory.knowsRegion(request.region())) {
            return declined(ProblemType.CALLER_UNKNOWN_REGION, "/region", "known-region");
        }
        if (request.legalBasis() == LegalBasis.CONSENT && request.consentReference() == null) {
            return declined(ProblemType.CALLER_CONSENT_REFERENCE_MISSING, "/consentReference", "required");
        }
        return new Lookup(
                lookupIds.generate(),
                request.subject(),
                request.region(),
                request.facets(),
                received.plusMillis(request.deadlineMs()));
    }

    private static Admission declined(ProblemType type, String pointer, String keyword) {
        return new Declined(Refusal.at(type, pointer, keyword));
    }
}
