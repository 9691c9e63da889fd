package id.pandu.gateway.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.pandu.town.harness.TownControl;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Many lookups under way at once, of two agencies that take their time: they are started evenly over a while that is shorter than
 * that time. Prints a line of JSON: the rows by status, how many were under way at once, the times.
 */
public final class InFlightRun {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final Latencies latencies = new Latencies();
    private final LookupCalls lookups;
    private final TownControl control;
    private final List<String> people;

    private InFlightRun(JsonNode stage, String gateway) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        control = new TownControl(stage.path("town").asText());
        lookups = new LookupCalls(http, gateway, stage.path("token").asText(), Duration.ofSeconds(30));
        people = new NativeCalls(http, stage.path("town").asText()).known(control);
    }

    /**
     * Looks up.
     *
     * @param arguments the stage's file, the gateway's address, lookups, milliseconds over which they are started, the agencies'
     *     delay in milliseconds, seconds to warm up
     */
    public static void main(String[] arguments) throws Exception {
        var run = new InFlightRun(JSON.readTree(Path.of(arguments[0]).toFile()), arguments[1]);
        int calls = Integer.parseInt(arguments[2]);
        Duration over = Duration.ofMillis(Long.parseLong(arguments[3]));
        Duration delay = Duration.ofMillis(Long.parseLong(arguments[4]));
        try {
            run.warmUp(Duration.ofSeconds(Long.parseLong(arguments[5])));
            List.of("bpjs-kesehatan", "dinsos-sragen").forEach(agency -> run.control.fault(agency, "delay", delay));
            System.out.println("ready");
            System.out.println(JSON.writeValueAsString(run.measure(calls, over)));
        } finally {
            run.control.clear();
        }
        System.exit(0);
    }

    private void warmUp(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            CompletableFuture.allOf(people.stream().limit(32).map(lookups::ask).toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private Map<String, Object> measure(int calls, Duration over) {
        Map<String, Integer> rows = new TreeMap<>();
        List<CompletableFuture<List<String>>> answers = new ArrayList<>();
        long step = over.toNanos() / calls;
        long began = System.nanoTime();
        for (int number = 0; number < calls; number++) {
            LockSupport.parkNanos(began + number * step - System.nanoTime());
            answers.add(ask(people.get(number % people.size())));
        }
        answers.forEach(answer -> answer.join().forEach(status -> rows.merge(status, 1, Integer::sum)));
        return Map.of(
                "rows", rows,
                "mostUnderWay", mostUnderWay.get(),
                "seconds", (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1),
                "p50", latencies.millis(0.5),
                "p99", latencies.millis(0.99));
    }

    private CompletableFuture<List<String>> ask(String nik) {
        long began = System.nanoTime();
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        return lookups.ask(nik).exceptionally(failed -> List.of("no answer")).whenComplete((rows, failed) -> {
            underWay.decrementAndGet();
            latencies.add(System.nanoTime() - began);
        });
    }
}
