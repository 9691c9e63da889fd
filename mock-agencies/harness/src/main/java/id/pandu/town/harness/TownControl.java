package id.pandu.town.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Client of the town's control API. A refused call is a {@link HarnessException} with the town's explanation. */
public final class TownControl {

    private final JsonMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private final ControlClient client;

    /** A client of the town at this address. */
    public TownControl(String baseUrl) {
        this.client = new ControlClient(baseUrl + "/_town");
    }

    /** Makes an agency misbehave until cleared. */
    public void fault(String agencyId, String kind) {
        fault(agencyId, kind, null, null);
    }

    /** Makes an agency misbehave until cleared; the delay counts for {@code delay} and {@code slow-drip}. */
    public void fault(String agencyId, String kind, Duration delay) {
        fault(agencyId, kind, delay, null);
    }

    /** Makes an agency misbehave this many times; null for until cleared. */
    public void fault(String agencyId, String kind, @Nullable Duration delay, @Nullable Integer times) {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", kind);
        if (delay != null) {
            body.put("delayMs", delay.toMillis());
        }
        if (times != null) {
            body.put("times", times);
        }
        client.put("/faults/" + agencyId, json.valueToTree(body));
    }

    /** Starts a scenario from its first step; equal seeds and equal requests meet equal faults. */
    public void scenario(String agencyId, String name, long seed) {
        Map<String, Object> body = Map.of("name", name, "seed", seed);
        client.put("/agencies/" + agencyId + "/scenario", json.valueToTree(body));
    }

    /** Where the scenario stands that this agency takes part in: scenario, step, kind, requests, faults, finished and more. */
    public JsonNode scenario(String agencyId) {
        return client.get("/agencies/" + agencyId + "/scenario");
    }

    /** Ends the scenario that this agency takes part in, if there is one. */
    public void stopScenario(String agencyId) {
        client.delete("/agencies/" + agencyId + "/scenario");
    }

    /** All scenarios, each with the agencies it can be started for. */
    public JsonNode scenarios() {
        return client.get("/scenarios");
    }

    /** A scenario as its file tells it. */
    public JsonNode scenarioFile(String name) {
        return client.get("/scenarios/" + name);
    }

    /** Adds a scenario, in YAML or JSON, until the town ends. */
    public void uploadScenario(String file) {
        client.post("/scenarios", file);
    }

    /** Ends every fault and every scenario and releases the requests they hold. */
    public void clear() {
        client.delete("/faults");
    }

    /** Ends one agency's fault, or the scenario it takes part in. */
    public void clear(String agencyId) {
        client.delete("/faults/" + agencyId);
    }

    /** What an agency has been asked, oldest first. */
    public List<JournalEntry> journal(String agencyId) {
        JsonNode entries = client.get("/journal?agency=" + agencyId);
        return entries.valueStream()
                .map(entry -> json.convertValue(entry, JournalEntry.class))
                .toList();
    }

    /** Forgets what has been asked. */
    public void clearJournal() {
        client.delete("/journal");
    }

    /** An agency's work list, to read it and to act as its officers. */
    public AgencyWorkList workList(String agencyId) {
        return new AgencyWorkList(client, json, agencyId);
    }

    /** The mails taken for this address, oldest first; at most the newest 2 000. */
    public List<TownMail> mails(String to) {
        return mailsOf("&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    /** All mails, oldest first; at most the newest 2 000. */
    public List<TownMail> mails() {
        return mailsOf("");
    }

    /** Forgets every mail. */
    public void clearMails() {
        client.delete("/mails");
    }

    private List<TownMail> mailsOf(String filter) {
        return client.get("/mails?limit=2000" + filter)
                .valueStream()
                .map(mail -> json.convertValue(mail, TownMail.class))
                .toList();
    }

    /** The agencies and the faults each can play. */
    public JsonNode agencies() {
        return client.get("/agencies");
    }

    /** The fixed people. */
    public JsonNode fixedPeople() {
        return client.get("/people");
    }

    /** A page of people; the filter's names are nik, familyCard, region, name, page, size. */
    public JsonNode people(Map<String, ?> filter) {
        return client.post("/people/search", json.valueToTree(filter).toString());
    }
}
