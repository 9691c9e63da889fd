package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.faults.FaultKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Bundle in which the exchange answers a search. */
final class SearchBundle {

    private static final JsonMapper JSON = new JsonMapper();

    private SearchBundle() {}

    /** A Bundle with these resources of one type; of a type that no search results in when that fault is played. */
    static ObjectNode of(String resourceType, String baseUrl, List<ObjectNode> found, @Nullable FaultKind fault) {
        String url = baseUrl + "/" + resourceType + "/";
        ObjectNode bundle = JSON.createObjectNode().put("resourceType", "Bundle");
        bundle.put("type", fault == FaultKind.WRONG_BUNDLE_TYPE ? "collection" : "searchset");
        bundle.put("total", found.size());
        ArrayNode links = bundle.putArray("link");
        for (String relation : List.of("search", "first", "self")) {
            links.addObject().put("relation", relation).put("url", url);
        }
        ArrayNode entries = bundle.putArray("entry");
        for (ObjectNode resource : found) {
            String id = resource.path("id").asText();
            entries.addObject().put("fullUrl", url + id).set("resource", resource);
        }
        return bundle;
    }
}
