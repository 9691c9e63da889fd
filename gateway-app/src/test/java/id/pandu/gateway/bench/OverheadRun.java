package id.pandu.gateway.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.pandu.town.harness.TownControl;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/**
 * What a gateway adds to the slower of two native calls: the same people asked about directly and through the gateway, in turns,
 * at the same pace. Prints a line of JSON for each turn.
 */
public final class OverheadRun {

    private static final List<String> AGENCIES = List.of("bpjs-kesehatan", "dinsos-sragen");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WARMING = 8;

    private final TownControl control;
    private final NativeCalls directly;
    private final LookupCalls through;
    private final List<String> people;
    private final int perSecond;

    private OverheadRun(JsonNode stage, String gateway, int perSecond) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String town = stage.path("town").asText();
        control = new TownControl(town);
        directly = new NativeCalls(http, town);
        through = new LookupCalls(http, gateway, stage.path("token").asText(), Duration.ofSeconds(10));
        people = directly.known(control);
        this.perSecond = perSecond;
    }

    /**
     * Compares.
     *
     * @param arguments the stage's file, the gateway's address, calls a second, seconds to warm each way up, first as fast as it goes and then again at the pace,
     *     seconds for a turn, turns, and the agencies' delays in milliseconds
     */
    public static void main(String[] arguments) throws Exception {
        var run = new OverheadRun(
                JSON.readTree(Path.of(arguments[0]).toFile()), arguments[1], Integer.parseInt(arguments[2]));
        Duration warm = Duration.ofSeconds(Long.parseLong(arguments[3]));
        Duration turn = Duration.ofSeconds(Long.parseLong(arguments[4]));
        int turns = Integer.parseInt(arguments[5]);
        try {
            run.hurry(run::asksDirectly, warm);
            run.hurry(run::asksThrough, warm);
            for (String delay : List.of(arguments).subList(6, arguments.length)) {
                run.measure(Long.parseLong(delay), warm, turn, turns);
            }
        } finally {
            run.control.clear();
        }
        System.exit(0);
    }

    private void measure(long delayMs, Duration warm, Duration turn, int turns) throws Exception {
        control.clear();
        if (delayMs > 0) {
            AGENCIES.forEach(agency -> control.fault(agency, "delay", Duration.ofMillis(delayMs)));
        }
        load(this::asksDirectly, warm);
        load(this::asksThrough, warm);
        for (int number = 1; number <= turns; number++) {
            print("direct", delayMs, number, load(this::asksDirectly, turn));
            print("gateway", delayMs, number, load(this::asksThrough, turn));
        }
    }

    private boolean asksDirectly(int number) {
        return directly.ask(people.get(number % people.size()));
    }

    private boolean asksThrough(int number) {
        return through.ask(people.get(number % people.size())).join().equals(List.of("FOUND", "FOUND"));
    }

    /** The compiler counts calls, so a minute at the pace would leave much of either way interpreted that a day's work compiles. */
    private void hurry(IntPredicate call, Duration time) throws InterruptedException {
        var number = new AtomicInteger();
        new Load().run(Collections.nCopies(WARMING, () -> warm(call, number.getAndIncrement())), time);
    }

    private static void warm(IntPredicate call, int number) {
        var unused = call.test(number);
    }

    private PacedLoad load(IntPredicate call, Duration time) throws InterruptedException {
        var load = new PacedLoad();
        load.run(call, perSecond, time);
        return load;
    }

    private static void print(String way, long delayMs, int turn, PacedLoad load) throws Exception {
        Latencies latencies = load.latencies();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("way", way);
        line.put("delay", delayMs);
        line.put("turn", turn);
        line.put("right", latencies.size());
        line.put("wrong", load.wrong());
        for (double share : new double[] {0.5, 0.99, 0.999}) {
            line.put("p" + share * 100, latencies.size() == 0 ? null : latencies.millis(share));
        }
        System.out.println(JSON.writeValueAsString(line));
    }
}
