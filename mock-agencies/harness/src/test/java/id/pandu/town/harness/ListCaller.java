package id.pandu.town.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Looks into an agency's work list and acts as its officer. */
final class ListCaller {

    private final ControlClient client;
    private final String path;

    ListCaller(AgencyTown town, String agencyId) {
        this.client = new ControlClient(town.baseUrl() + "/_town");
        this.path = "/worklists/" + agencyId;
    }

    List<JsonNode> items() {
        return client.get(path).valueStream().toList();
    }

    JsonNode item(String nativeId) {
        return client.get(path + "/" + nativeId);
    }

    /** Moves the only item there is, as a JSON body says. */
    JsonNode act(String body) {
        return client.post(path + "/" + items().getFirst().path("nativeId").asText(), body);
    }

    void clear() {
        client.delete(path);
    }
}
