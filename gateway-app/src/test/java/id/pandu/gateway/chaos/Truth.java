package id.pandu.gateway.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.town.harness.TownControl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.awaitility.Awaitility;

/** What is so about each person: what the hub told while all was well, held against the town's own list of people. */
final class Truth {

    private static final String REGION = "33.14";

    private final Map<String, JsonNode> wellTold = new LinkedHashMap<>();

    /** Looks so many people up while all is well. */
    static Truth of(TownControl town, LookupWire wire, int number) {
        var truth = new Truth();
        for (JsonNode person :
                town.people(Map.of("region", REGION, "size", 500)).path("people")) {
            if (truth.wellTold.size() < number && person.hasNonNull("nik") && person.hasNonNull("familyCard")) {
                truth.learn(person, whole(wire, person.path("nik").asText()));
            }
        }
        return truth;
    }

    List<String> people() {
        return List.copyOf(wellTold.keySet());
    }

    /** The status that a facet's row has when its agency is well. */
    String status(String nik, String facet) {
        return rows(wellTold(nik)).getOrDefault(facet, "");
    }

    /** An answer, held against what is so. */
    Told judge(String nik, LookupWire.Answer answer) {
        JsonNode body = answer.body();
        boolean answered = answer.status() == 200;
        return new Told(
                nik,
                answer.began(),
                answer.ended(),
                answer.status(),
                answered ? body.path("lookupId").asText() : null,
                rows(body),
                answered && body.path("complete").asBoolean(),
                answered ? lies(nik, body) : List.of());
    }

    private List<String> lies(String nik, JsonNode body) {
        List<String> lies = new ArrayList<>();
        if (!body.at("/subject/nik").asText().equals(nik)) {
            lies.add("the answer is about another subject");
        }
        body.path("profile").properties().forEach(part -> {
            if (!part.getValue().equals(wellTold(nik).path("profile").path(part.getKey()))) {
                lies.add("not so: " + part.getKey());
            }
        });
        rows(body).forEach((facet, status) -> {
            if (status.equals("NOT_FOUND") && !status.equals(status(nik, facet))) {
                lies.add("there is a record: " + facet);
            }
        });
        return lies;
    }

    private JsonNode wellTold(String nik) {
        return Objects.requireNonNull(wellTold.get(nik));
    }

    private void learn(JsonNode person, JsonNode told) {
        JsonNode identity = told.at("/profile/identity");
        boolean same = identity.path("name").equals(person.path("name"))
                && identity.path("birthDate").equals(person.path("birthDate"))
                && identity.path("familyCardNumber").equals(person.path("familyCard"));
        if (!same) {
            throw new AssertionError("The hub tells something else of a person than the town, and all is well");
        }
        wellTold.put(person.path("nik").asText(), told);
    }

    private static JsonNode whole(LookupWire wire, String nik) {
        return Awaitility.await("a whole answer")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> wire.ask(nik),
                        answer -> answer.body().path("complete").asBoolean())
                .body();
    }

    private static Map<String, String> rows(JsonNode body) {
        Map<String, String> rows = new TreeMap<>();
        body.path("sources")
                .forEach(row ->
                        rows.put(row.path("facet").asText(), row.path("status").asText()));
        return rows;
    }
}
