package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the exchange takes for a referral. */
final class ServiceRequestRules {

    private static final Set<String> ELEMENTS = Set.of(
            "resourceType",
            "identifier",
            "requisition",
            "status",
            "intent",
            "category",
            "priority",
            "code",
            "subject",
            "occurrenceDateTime",
            "authoredOn",
            "requester",
            "performer",
            "note");
    private static final Set<String> INTENTS = Set.of("order", "original-order");
    private static final String PATIENT_REFERRAL = "3457005";
    private static final Pattern NIK = Pattern.compile("\\d{16}");
    private static final Pattern PATIENT = Pattern.compile("Patient/(.+)");

    private final Organizations organizations;
    private final PatientIndex patients;

    ServiceRequestRules(Organizations organizations, PatientIndex patients) {
        this.organizations = organizations;
        this.patients = patients;
    }

    /** Why the exchange does not take it, null when it does. */
    @Nullable
    Refusal objection(ObjectNode resource) {
        Elements elements = new Elements(resource);
        if (!elements.hasOnly(ELEMENTS) || !hasWhatItNeeds(elements) || !isAboutSomebody(elements)) {
            return Refusal.INVALID;
        }
        boolean ours = organizations.isOwn(elements.at("/requester/reference"))
                && elements.is("/identifier/0/system", organizations.system("servicerequest"));
        if (!ours) {
            return Refusal.NOT_ENTITLED;
        }
        return knowsReferences(elements) ? null : Refusal.UNKNOWN_REFERENCE;
    }

    private static boolean hasWhatItNeeds(Elements elements) {
        return elements.is("/status", "active")
                && INTENTS.contains(elements.at("/intent"))
                && elements.hasOneIdentifier()
                && elements.hasPriority()
                && elements.hasTime("occurrenceDateTime")
                && elements.hasTime("authoredOn")
                && isReferral(elements)
                && saysWhatIsNeeded(elements.resource().path("code"));
    }

    private static boolean isReferral(Elements elements) {
        return elements.resource()
                .path("category")
                .valueStream()
                .anyMatch(category -> elements.isCoded(category, PATIENT_REFERRAL));
    }

    private static boolean saysWhatIsNeeded(JsonNode code) {
        return !code.at("/coding/0/code").asText().isBlank()
                || !code.path("text").asText().isBlank();
    }

    private static boolean isAboutSomebody(Elements elements) {
        if (!elements.at("/subject/reference").isEmpty()) {
            return PATIENT.matcher(elements.at("/subject/reference")).matches();
        }
        if (elements.resource().at("/subject/identifier").isMissingNode()) {
            return !elements.at("/subject/display").isBlank();
        }
        return elements.is("/subject/identifier/system", IdentifierSystem.OWN_NIK.uri())
                && NIK.matcher(elements.at("/subject/identifier/value")).matches();
    }

    private boolean knowsReferences(Elements elements) {
        String subject = elements.at("/subject/reference");
        String performer = elements.at("/performer/0/reference");
        return (subject.isEmpty()
                        || patients.byIhs(PATIENT.matcher(subject).replaceFirst("$1"))
                                .isPresent())
                && (!elements.has("performer") || organizations.knows(performer));
    }
}
