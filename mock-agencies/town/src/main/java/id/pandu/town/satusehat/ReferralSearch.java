package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.faults.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds and reads referrals, or plays a fault in doing so. */
final class ReferralSearch {

    private static final Set<String> IGNORED = Set.of("_format", "_pretty");
    private static final String SOMEBODY_ELSES = "09990000-0000-4000-8000-999999999999";

    private final Organizations organizations;
    private final ReferralStore store;

    ReferralSearch(Organizations organizations, ReferralStore store) {
        this.organizations = organizations;
        this.store = store;
    }

    ExchangeAnswer answer(FhirRequest request, ReferralType type) {
        String id = type.idIn(request.path());
        return id.isEmpty() ? search(request, type) : read(id, request.fault(), type);
    }

    private ExchangeAnswer read(String id, @Nullable FaultKind fault, ReferralType type) {
        Optional<ObjectNode> found = type == ReferralType.TASK ? store.task(id) : store.serviceRequest(id);
        return found.map(resource -> shown(resource, fault, type))
                .map(resource ->
                        fault == FaultKind.WRONG_BUNDLE_TYPE ? resource.put("resourceType", "Practitioner") : resource)
                .map(ExchangeAnswer::resource)
                .orElseGet(Refusal.UNKNOWN_RESOURCE::answer);
    }

    private ExchangeAnswer search(FhirRequest request, ReferralType type) {
        String parameter = type == ReferralType.TASK ? "focus" : "identifier";
        boolean documented =
                request.query().names().stream().allMatch(name -> name.equals(parameter) || IGNORED.contains(name));
        if (!documented || request.query().isRepeated()) {
            return Refusal.UNKNOWN_PARAMETER.answer();
        }
        String key = keyIn(request.query().get(parameter), type);
        if (key.isEmpty()) {
            return Refusal.UNUSABLE_SEARCH.answer();
        }
        return found(request, type, type == ReferralType.TASK ? store.tasksAbout(key) : store.serviceRequestsOf(key));
    }

    /** What is searched for, empty when the value is of another form. */
    private String keyIn(String value, ReferralType type) {
        if (type == ReferralType.TASK) {
            return TaskRules.idIn(value);
        }
        String system = organizations.system("servicerequest") + "|";
        return value.startsWith(system) ? value.substring(system.length()) : "";
    }

    private static ExchangeAnswer found(FhirRequest request, ReferralType type, List<ObjectNode> resources) {
        List<ObjectNode> shown = new ArrayList<>();
        resources.forEach(resource -> shown.add(shown(resource, request.fault(), type)));
        if (request.fault() == FaultKind.SECOND_PERSON && !shown.isEmpty()) {
            shown.add(shown.getFirst().deepCopy().put("id", SOMEBODY_ELSES));
        }
        return ExchangeAnswer.resource(SearchBundle.of(type.typeName(), request.baseUrl(), shown, request.fault()));
    }

    private static ObjectNode shown(ObjectNode resource, @Nullable FaultKind fault, ReferralType type) {
        if (fault == FaultKind.WRONG_PERSON && type == ReferralType.TASK) {
            resource.putObject("focus").put("reference", "ServiceRequest/" + SOMEBODY_ELSES);
        }
        if (fault == FaultKind.WRONG_PERSON && resource.at("/identifier/0") instanceof ObjectNode identifier) {
            identifier.put("value", SOMEBODY_ELSES);
        }
        return resource;
    }
}
