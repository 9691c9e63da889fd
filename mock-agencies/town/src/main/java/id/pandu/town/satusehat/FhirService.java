package id.pandu.town.satusehat;

import id.pandu.town.faults.FaultKind;
import java.util.Map;

/** Answers requests to the FHIR base in the order the exchange does: its gateway, the token, then the resource. */
final class FhirService {

    private static final String GATEWAY_TIMEOUT = "Gateway Timeout";
    private static final String METADATA = "/metadata";
    private static final String PATIENT = "/Patient";
    private static final Map<String, String> ALLOW = Map.of("Allow", "GET");
    private static final Map<String, String> ALLOW_POSTS = Map.of("Allow", "GET, POST");
    private static final int CREATED = 201;

    private final TokenGate gate;
    private final RateLimit limit;
    private final PatientService patients;
    private final ReferralService referrals;

    FhirService(TokenGate gate, RateLimit limit, PatientService patients, ReferralService referrals) {
        this.gate = gate;
        this.limit = limit;
        this.patients = patients;
        this.referrals = referrals;
    }

    ExchangeAnswer answer(FhirRequest request) {
        if (request.fault() == FaultKind.GATEWAY_TEXT) {
            return ExchangeAnswer.text(504, GATEWAY_TIMEOUT);
        }
        if (request.fault() == FaultKind.QUOTA_EXHAUSTED || !limit.allows()) {
            return Refusal.TOO_MANY_REQUESTS.answer(Map.of("Retry-After", "1"));
        }
        return METADATA.equals(request.path()) ? metadata(request) : guarded(request);
    }

    /** Open to everyone, as clients ask for it before anything else. */
    private static ExchangeAnswer metadata(FhirRequest request) {
        return "GET".equals(request.method())
                ? ExchangeAnswer.resource(CapabilityStatement.of(request.baseUrl()))
                : Refusal.WRONG_VERB.answer(ALLOW);
    }

    private ExchangeAnswer guarded(FhirRequest request) {
        if (!gate.admits(request.authorization(), request.fault())) {
            return Refusal.WRONG_TOKEN.answer();
        }
        ReferralType referral = ReferralType.at(request.path());
        if (referral == null && !isPatient(request.path())) {
            return Refusal.UNKNOWN_TYPE.answer();
        }
        boolean posts = "POST".equals(request.method()) && referral != null && referral.isCollection(request.path());
        if (!posts && !"GET".equals(request.method())) {
            return Refusal.WRONG_VERB.answer(
                    referral != null && referral.isCollection(request.path()) ? ALLOW_POSTS : ALLOW);
        }
        if (request.fault() == FaultKind.NOT_ENTITLED) {
            return Refusal.NOT_ENTITLED.answer();
        }
        if (request.fault() == FaultKind.BUSINESS_ERROR) {
            return Refusal.BROKEN.answer();
        }
        return referral == null ? patient(request) : referral(request, referral);
    }

    /** A gateway that has lost patience does not keep the exchange from doing what it was asked. */
    private ExchangeAnswer referral(FhirRequest request, ReferralType type) {
        ExchangeAnswer answer = referrals.answer(request, type);
        boolean made = "POST".equals(request.method()) && answer.answer().status() == CREATED;
        return made && request.fault() == type.lostBy() ? ExchangeAnswer.text(504, GATEWAY_TIMEOUT) : answer;
    }

    private ExchangeAnswer patient(FhirRequest request) {
        String id = request.path().substring(PATIENT.length()).replaceFirst("^/", "");
        return id.isEmpty() ? patients.search(request) : patients.read(id, request.fault());
    }

    private static boolean isPatient(String path) {
        return path.equals(PATIENT) || path.startsWith(PATIENT + "/");
    }
}
