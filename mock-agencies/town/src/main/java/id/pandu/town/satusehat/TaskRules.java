package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the exchange takes for a task of a referral. */
final class TaskRules {

    private static final Set<String> ELEMENTS = Set.of(
            "resourceType",
            "identifier",
            "status",
            "intent",
            "priority",
            "code",
            "focus",
            "for",
            "authoredOn",
            "requester",
            "owner");
    private static final String APPROVAL = "referral-approval-request";

    private final Organizations organizations;
    private final ReferralStore referrals;

    TaskRules(Organizations organizations, ReferralStore referrals) {
        this.organizations = organizations;
        this.referrals = referrals;
    }

    /** Why the exchange does not take it, null when it does. */
    @Nullable
    Refusal objection(ObjectNode resource) {
        Elements elements = new Elements(resource);
        if (!elements.hasOnly(ELEMENTS) || !hasWhatItNeeds(elements)) {
            return Refusal.INVALID;
        }
        boolean ours = organizations.isOwn(elements.at("/requester/reference"))
                && elements.is("/identifier/0/system", organizations.system("task"));
        if (!ours) {
            return Refusal.NOT_ENTITLED;
        }
        Optional<ObjectNode> focus = referrals.serviceRequest(focusOf(resource));
        if (focus.isEmpty() || !organizations.knows(elements.at("/owner/reference"))) {
            return Refusal.UNKNOWN_REFERENCE;
        }
        boolean sameSubject =
                !elements.has("for") || resource.path("for").equals(focus.get().path("subject"));
        return sameSubject ? null : Refusal.INVALID;
    }

    /** Id of the ServiceRequest that a Task is about, empty when it is about none. */
    static String focusOf(ObjectNode task) {
        return idIn(task.at("/focus/reference").asText());
    }

    /** Id in a reference to a ServiceRequest, empty when it is another one. */
    static String idIn(String reference) {
        String type = ReferralType.SERVICE_REQUEST.typeName() + "/";
        return reference.startsWith(type) ? reference.substring(type.length()) : "";
    }

    private static boolean hasWhatItNeeds(Elements elements) {
        return elements.is("/status", "requested")
                && elements.is("/intent", "order")
                && elements.isCoded(elements.resource().path("code"), APPROVAL)
                && elements.hasOneIdentifier()
                && (!elements.has("priority") || elements.hasPriority())
                && elements.hasTime("authoredOn");
    }
}
