package id.pandu.town.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An agency's work list in the town, and the officers behind it. */
public final class AgencyWorkList {

    private final ControlClient client;
    private final JsonMapper json;
    private final String path;

    AgencyWorkList(ControlClient client, JsonMapper json, String agencyId) {
        this.client = client;
        this.json = json;
        this.path = "/worklists/" + agencyId;
    }

    /** All items, the oldest first. */
    public List<AgencyWorkItem> items() {
        return client.get(path)
                .valueStream()
                .map(item -> json.convertValue(item, AgencyWorkItem.class))
                .toList();
    }

    /** The first item with the sender's number. */
    public Optional<AgencyWorkItem> withExternalId(String externalId) {
        return items().stream()
                .filter(item -> item.externalId().equals(externalId))
                .findFirst();
    }

    /** What was handed in the first time, in the words of the dialect. */
    public JsonNode content(String nativeId) {
        return client.get(path + "/" + nativeId).get("content");
    }

    /** Lets an item stand at this word, such as Diproses. */
    public void move(String nativeId, String status) {
        act(nativeId, Map.of("status", status));
    }

    /** Rejects an item for this code, such as KUOTA_PENUH. */
    public void reject(String nativeId, String reason, String note) {
        act(nativeId, Map.of("status", "Ditolak", "reason", reason, "note", note));
    }

    /** Completes an item; goods are quantities by the dialect's codes. */
    public void complete(String nativeId, LocalDate on, Map<String, Integer> goods, List<String> services) {
        List<Map<String, Object>> lines = new ArrayList<>();
        goods.forEach((item, quantity) -> lines.add(Map.of("item", item, "quantity", quantity)));
        act(nativeId, Map.of("status", "Selesai", "on", on.toString(), "goods", lines, "services", services));
    }

    /** Acts as an officer; the names are status, reason, note, goods, services, on. */
    public void act(String nativeId, Map<String, ?> decision) {
        client.post(path + "/" + nativeId, json.valueToTree(decision).toString());
    }

    /** Lets the officers accept whatever has lain there for so long. */
    public void acceptAll(Duration after) {
        instruct(Map.of("decision", "accept", "afterMs", after.toMillis()));
    }

    /** Lets the officers reject whatever has lain there for so long. */
    public void rejectAll(String reason, Duration after) {
        instruct(Map.of("decision", "reject", "reason", reason, "afterMs", after.toMillis()));
    }

    /** Lets the officers decide nothing by themselves, as they do until told otherwise. */
    public void ignoreAll() {
        instruct(Map.of("decision", "ignore"));
    }

    /** How the officers decide by themselves: decision, reason, afterMs. */
    public JsonNode policy() {
        return client.get(path + "/policy");
    }

    /** Forgets every item and every policy. */
    public void clear() {
        ignoreAll();
        client.delete(path);
    }

    private void instruct(Map<String, ?> policy) {
        client.put(path + "/policy", json.valueToTree(policy));
    }
}
