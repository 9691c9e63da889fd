package id.pandu.gateway.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.CacheServer;
import id.pandu.town.harness.TownControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can go wrong while people are looked up. */
final class Blows {

    /** The agencies that are asked. */
    static final List<String> AGENCIES =
            List.of("dukcapil", "bpjs-kesehatan", "satusehat", "disdik-sragen", "dinsos-sragen");

    private final Nodes nodes;
    private final HubServer server;
    private final CacheServer redis;
    private final TownControl town;

    Blows(Nodes nodes, HubServer server, CacheServer redis, TownControl town) {
        this.nodes = nodes;
        this.server = server;
        this.redis = redis;
        this.town = town;
    }

    /** What befalls the hub itself. Another blow is another line. */
    List<Blow> atTheHub() {
        return List.of(
                hub("kill -9 of PostgreSQL", server::crash),
                hub("restart of PostgreSQL", server::restart),
                hub("kill -9 of a node", () -> nodes.killAndReplace(0)),
                withoutRedis(),
                withoutRedisNor("bpjs-kesehatan"));
    }

    /** One of each kind, for a build; a gateway is killed by {@code KillIT} there. */
    List<Blow> inShort() {
        return List.of(
                faults("two agencies down", Map.of("dukcapil", "drop", "bpjs-kesehatan", "hang")),
                everywhere("huge"),
                everywhere("wrong-person"),
                withoutRedis(),
                withoutRedisNor("bpjs-kesehatan"),
                hub("kill -9 of PostgreSQL", server::crash));
    }

    /** Lies and floods of every agency that can play them, all at once. */
    List<Blow> everywhere() {
        return Stream.of("huge", "wrong-person", "second-person", "garbage")
                .map(this::everywhere)
                .toList();
    }

    /** Every scenario at every agency that can play it, two at once where there are two. */
    List<Blow> scenarios(long seed) {
        List<Blow> blows = new ArrayList<>();
        for (JsonNode scenario : town.scenarios()) {
            String name = scenario.path("name").asText();
            List<String> playing = playing(scenario);
            for (int first = 0; first < playing.size(); first += 2) {
                blows.add(scenario(name, playing.subList(first, Math.min(first + 2, playing.size())), seed));
            }
        }
        return blows;
    }

    /** Nothing and nobody may suffer from it. */
    private Blow withoutRedis() {
        return new Blow("kill -9 of Redis", Set.of(), false, redis::kill, redis::startAgain);
    }

    private Blow withoutRedisNor(String agency) {
        return new Blow(
                "kill -9 of Redis while " + agency + " is down",
                Set.of(agency),
                false,
                () -> {
                    redis.kill();
                    town.fault(agency, "drop");
                },
                () -> {
                    redis.startAgain();
                    town.clear();
                });
    }

    private Blow everywhere(String fault) {
        return faults(
                fault + " everywhere",
                town.agencies()
                        .valueStream()
                        .filter(agency -> AGENCIES.contains(agency.path("id").asText()))
                        .filter(agency -> agency.path("faultKinds")
                                .valueStream()
                                .anyMatch(kind -> kind.asText().equals(fault)))
                        .collect(Collectors.toMap(agency -> agency.path("id").asText(), agency -> fault)));
    }

    private Blow faults(String name, Map<String, String> byAgency) {
        return new Blow(name, byAgency.keySet(), false, () -> byAgency.forEach(town::fault), town::clear);
    }

    private static List<String> playing(JsonNode scenario) {
        return scenario.path("agencies")
                .valueStream()
                .map(JsonNode::asText)
                .filter(AGENCIES::contains)
                .toList();
    }

    private Blow scenario(String name, List<String> agencies, long seed) {
        Set<String> befallen = new TreeSet<>(agencies);
        return new Blow(
                name + " at " + befallen,
                befallen,
                false,
                () -> agencies.forEach(agency -> town.scenario(agency, name, seed)),
                town::clear);
    }

    private static Blow hub(String name, Runnable strike) {
        return new Blow(name, Set.of(), true, strike, () -> {});
    }
}
