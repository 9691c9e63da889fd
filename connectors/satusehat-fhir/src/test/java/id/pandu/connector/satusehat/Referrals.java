package id.pandu.connector.satusehat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The exchange's referrals, kept as the contract says, until a test has something else said in their place. */
final class Referrals implements FakeSatusehat.Script {

    static final UUID TASK = UUID.fromString("0197b7a0-0000-7000-8000-000000000001");
    static final HandOverTranslator HAND_OVERS = new HandOverTranslator("100090001", "100093314", Native.CLOCK);

    private final List<ObjectNode> requests = new ArrayList<>();
    private final List<ObjectNode> tasks = new ArrayList<>();
    private final Map<String, FakeSatusehat.Script> instead = new ConcurrentHashMap<>();
    private final FakeSatusehat server;

    Referrals(FakeSatusehat server) {
        this.server = server;
        server.onSearch(this);
    }

    /** Plays this the next time that such a request comes, {@code POST /Task} for instance. */
    void instead(String request, FakeSatusehat.Script script) {
        instead.put(request, script);
    }

    List<ObjectNode> requests() {
        return requests;
    }

    List<ObjectNode> tasks() {
        return tasks;
    }

    /** What has been asked and posted so far. */
    List<String> asked() {
        return server.searches().stream()
                .map(sent -> sent.method() + " "
                        + sent.uri().replace("/fhir-r4/v1", "").replaceFirst("\\?.*", ""))
                .toList();
    }

    @Override
    public void play(HttpExchange exchange) throws Exception {
        FakeSatusehat.Sent sent = server.searches().getLast();
        String request = asked().getLast();
        FakeSatusehat.Script other = instead.remove(request);
        if (other == null) {
            answer(request, sent).play(exchange);
        } else {
            other.play(exchange);
        }
    }

    /** What the contract says to a request. */
    FakeSatusehat.Script answer(String request, FakeSatusehat.Sent sent) {
        return switch (request) {
            case "GET /ServiceRequest" -> found(requests, "/identifier/0", wanted(sent));
            case "GET /Task" -> found(tasks, "/focus/reference", wanted(sent));
            case "POST /ServiceRequest" -> created(requests, sent.body());
            case "POST /Task" -> isKnown(sent.body()) ? duplicate() : created(tasks, sent.body());
            default -> FakeSatusehat.saying(404, "text/plain", "");
        };
    }

    private static String wanted(FakeSatusehat.Sent sent) {
        return URLDecoder.decode(sent.uri().replaceFirst(".*=", ""), UTF_8);
    }

    private static FakeSatusehat.Script found(List<ObjectNode> all, String where, String wanted) {
        ObjectNode bundle = NativeJson.newObject().put("resourceType", "Bundle").put("type", "searchset");
        ArrayNode entries = bundle.putArray("entry");
        all.stream()
                .filter(one -> named(one.at(where)).equals(wanted))
                .forEach(one -> entries.addObject().set("resource", one));
        bundle.put("total", entries.size());
        return FakeSatusehat.saying(200, "application/fhir+json", bundle.toString());
    }

    private static String named(JsonNode value) {
        return value.isTextual()
                ? value.textValue()
                : value.path("system").asText() + "|" + value.path("value").asText();
    }

    private static FakeSatusehat.Script created(List<ObjectNode> all, String body) {
        ObjectNode resource = parsed(body);
        all.add(resource.put("id", "09990000-0000-4000-8000-" + "%012d".formatted(all.size() + 1)));
        return FakeSatusehat.saying(201, "application/fhir+json", resource.toString());
    }

    private boolean isKnown(String body) {
        String identifier = parsed(body).at("/identifier/0/value").asText();
        return tasks.stream()
                .anyMatch(
                        task -> identifier.equals(task.at("/identifier/0/value").asText()));
    }

    static FakeSatusehat.Script duplicate() {
        return FakeSatusehat.saying(400, "application/fhir+json", GoldenFiles.read("task.duplicate.json"));
    }

    static ObjectNode parsed(String json) {
        return NativeJson.object(json).orElseThrow();
    }
}
