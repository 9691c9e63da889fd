package id.pandu.town.satusehat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes referrals on, finds them and shows how they stand. */
final class ReferralService {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> MEDIA_TYPES = Set.of("application/fhir+json", "application/json");

    private final ServiceRequestRules serviceRequests;
    private final TaskRules tasks;
    private final ReferralSearch search;
    private final ReferralStore store;

    ReferralService(Organizations organizations, PatientIndex patients, ReferralStore store) {
        this.serviceRequests = new ServiceRequestRules(organizations, patients);
        this.tasks = new TaskRules(organizations, store);
        this.search = new ReferralSearch(organizations, store);
        this.store = store;
    }

    ExchangeAnswer answer(FhirRequest request, ReferralType type) {
        return request.body() == null ? search.answer(request, type) : create(request, request.body(), type);
    }

    private ExchangeAnswer create(FhirRequest request, PostedBody body, ReferralType type) {
        if (body.tooLarge()) {
            return Refusal.TOO_LARGE.answer();
        }
        if (!MEDIA_TYPES.contains(body.mediaType())) {
            return Refusal.WRONG_MEDIA_TYPE.answer();
        }
        ObjectNode resource = read(body.text());
        if (resource == null
                || !type.typeName().equals(resource.path("resourceType").asText())) {
            return Refusal.UNREADABLE.answer();
        }
        Refusal objection = type == ReferralType.TASK ? tasks.objection(resource) : serviceRequests.objection(resource);
        return objection == null ? made(request, type, resource) : objection.answer();
    }

    private ExchangeAnswer made(FhirRequest request, ReferralType type, ObjectNode posted) {
        ObjectNode resource =
                type == ReferralType.TASK ? store.addTask(posted, TaskRules.focusOf(posted)) : store.add(posted);
        if (resource == null) {
            return Refusal.DUPLICATE_TASK.answer();
        }
        String location = request.baseUrl() + "/" + type.typeName() + "/"
                + Objects.requireNonNull(resource.get("id")).asText();
        return ExchangeAnswer.resource(201, resource, Map.of("Location", location));
    }

    private static @Nullable ObjectNode read(String text) {
        try {
            return JSON.readTree(text) instanceof ObjectNode resource ? resource : null;
        } catch (JsonProcessingException e) {
            // Its message repeats what stands in the text, which is about a person.
            return null;
        }
    }
}
