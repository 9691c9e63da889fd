package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.UUID;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;

/** A ServiceRequest of the exchange that is about a task of ours. */
final class ReferralRequest {

    private static final String ID = "[A-Za-z0-9.-]{1,64}";

    private final ServiceRequest request;

    private ReferralRequest(ServiceRequest request) {
        this.request = request;
    }

    /**
     * Checks that it is ours.
     *
     * @param system of our identifiers
     * @throws AgencyFault INVALID_RESPONSE when it is another task's, or has no id
     */
    static ReferralRequest of(ServiceRequest request, String system, UUID task) {
        boolean ours = request.getIdentifier().stream()
                .anyMatch(identifier ->
                        system.equals(identifier.getSystem()) && task.toString().equals(identifier.getValue()));
        if (!ours) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is about another request");
        }
        String id = request.getIdElement().getIdPart();
        if (id == null || !id.matches(ID)) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the request has no id");
        }
        return new ReferralRequest(request);
    }

    String id() {
        return request.getIdElement().getIdPart();
    }

    /** Where it stands; {@code null} when FHIR does not know the word. */
    @Nullable
    ServiceRequestStatus status() {
        return request.getStatus();
    }

    /** The type's name only: all of it is personal. */
    @Override
    public String toString() {
        return "ReferralRequest[redacted]";
    }
}
