package id.pandu.hub.lookup;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.LookupRequest;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.lookup.Admission.Declined;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.subject.SubjectRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

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
     * @param context who calls; the deadline counts from when the request came in
     */
    public Admission admit(LookupRequest request, CallContext context) {
        return refusal(request, context)
                .<Admission>map(Declined::new)
                .orElseGet(() -> new Lookup(
                        lookupIds.generate(),
                        request,
                        context,
                        context.received().plusMillis(request.deadlineMs()),
                        null));
    }

    private Optional<Refusal> refusal(LookupRequest request, CallContext context) {
        return OfficerRule.brokenBy(context.caller())
                .or(() -> wrong(request, context.received()))
                .or(() -> forbidden(request, context.caller()));
    }

    /** The region that is typed; where the resident really lives is asked before anything is released. */
    private static Optional<Refusal> forbidden(LookupRequest request, Caller caller) {
        return caller.mayActIn(request.region())
                ? Optional.empty()
                : Optional.of(Refusal.at(ProblemType.CALLER_REGION_NOT_ALLOWED, "/region", "allowed-region"));
    }

    private Optional<Refusal> wrong(LookupRequest request, Instant received) {
        LocalDate today = LocalDate.ofInstant(received, WesternIndonesianTime.ZONE);
        Optional<Refusal> impossible = SubjectRules.refusal(request.subject(), today);
        if (impossible.isPresent()) {
            return impossible;
        }
        if (!directory.knowsRegion(request.region())) {
            return Optional.of(Refusal.at(ProblemType.CALLER_UNKNOWN_REGION, "/region", "known-region"));
        }
        boolean unnamed = request.legalBasis() == LegalBasis.CONSENT && request.consentReference() == null;
        return unnamed
                ? Optional.of(Refusal.at(ProblemType.CALLER_CONSENT_REFERENCE_MISSING, "/consentReference", "required"))
                : Optional.empty();
    }
}
