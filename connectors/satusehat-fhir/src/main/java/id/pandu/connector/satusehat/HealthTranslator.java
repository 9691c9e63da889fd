package id.pandu.connector.satusehat;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Health;
import id.pandu.api.model.Profile;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.NotFound;
import id.pandu.connector.AgencyAnswer.Partial;
import id.pandu.connector.AgencyAnswer.Refused;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import id.pandu.connector.http.HttpReply;
import java.time.Clock;
import java.util.Optional;

/** Translates a lookup of health to a search of SATUSEHAT's patient index and back. */
final class HealthTranslator {

    private final Clock clock;

    HealthTranslator(Clock clock) {
        this.clock = clock;
    }

    /**
     * The question: who in the index has this NIK?
     *
     * @throws IllegalArgumentException when the query is not for the health of a NIK of sixteen digits: nothing else is asked,
     *     and a hub that does is at fault itself
     */
    PatientRequest toRequest(LookupQuery query) {
        if (query.facet() == Facet.HEALTH
                && query.person() instanceof PersonKey.Nik person
                && person.nik().matches("[0-9]{16}")) {
            return new PatientRequest(person.nik());
        }
        throw new IllegalArgumentException("SATUSEHAT can be asked for the health of a NIK only.");
    }

    /**
     * The answer, which is never whole: the index gives a shell away.
     *
     * @throws AgencyFault FAILED when the exchange says that it failed; INVALID_RESPONSE when what it says cannot be
     *     understood, or is about someone else
     */
    AgencyAnswer toAnswer(PatientReply reply) {
        return switch (reply) {
            case PatientReply.Withheld withheld -> new Refused(withheld.reason());
            case PatientReply.Answered answered -> toAnswer(answered.request(), answered.http());
        };
    }

    private AgencyAnswer toAnswer(PatientRequest request, HttpReply http) {
        Optional<Reason> refusal = ExchangeStatus.refusal(http);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Optional<Health> health = new PatientBundle(FhirR4.bundle(ExchangeStatus.json(http)))
                .patient()
                .map(patient -> patient.toHealth(request.nik()));
        return health.isPresent()
                ? new Partial(Profile.builder().health(health.get()).build(), clock.instant())
                : new NotFound(clock.instant());
    }
}
