import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Measures a running sandbox: many coverage lookups at once against an insurer that takes two seconds, and coverage lookups
 * beside a district database that is well, slow and hung. Run with {@code java benchmarks/ConcurrentLookups.java}.
 */
public final class ConcurrentLookups {

    private static final String USAGE =
            """
            Usage: java benchmarks/ConcurrentLookups.java [calls] [gateway] [town] [issuer]

              calls    lookups at once, 1 to 2000 (default 1000)
              gateway  default http://localhost:8080
              town     default http://localhost:8090
              issuer   default http://localhost:8085

            Needs a running sandbox (mvn -Psandbox). Loopback addresses only.
            """;

    private static final String BODY =
            """
            {"subject": {"nik": "3314105203909991"}, "region": "33.14", "purpose": "data-verification",
             "legalBasis": "PUBLIC_DUTY", "facets": ["%s"], "deadlineMs": 10000}
            """;

    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;
    private final String town;
    private final String token;

    private ConcurrentLookups(String gateway, String town, String issuer) throws IOException, InterruptedException {
        this.gateway = loopback(gateway);
        this.town = loopback(town);
        this.token = token(loopback(issuer));
    }

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].startsWith("-")) {
            System.out.print(USAGE);
            return;
        }
        int calls = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        if (calls < 1 || calls > 2000) {
            System.err.print(USAGE);
            System.exit(2);
        }
        new ConcurrentLookups(
                        args.length > 1 ? args[1] : "http://localhost:8080",
                        args.length > 2 ? args[2] : "http://localhost:8090",
                        args.length > 3 ? args[3] : "http://localhost:8085")
                .run(calls);
    }

    private void run(int calls) throws Exception {
        System.out.printf(
                "JDK %s, %d processors, %d lookups at once%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), calls);
        try {
            clearFaults();
            System.out.println("warming up for " + WARM_UP.toSeconds() + " s …");
            long warm = System.nanoTime() + WARM_UP.toNanos();
            while (System.nanoTime() < warm) {
                atOnce(64, "coverage");
            }
            System.out.printf("%n%-44s %8s %8s %8s  %s%n", "", "p50 ms", "p99 ms", "max ms", "rows");
            insurerTakesTwoSeconds(calls);
            besideADatabase();
        } finally {
            clearFaults();
        }
    }

    private void insurerTakesTwoSeconds(int calls) throws Exception {
        Sample well = atOnce(calls, "coverage");
        well.print(calls + " at once, insurer answers at once");
        fault("bpjs-kesehatan", "{\"kind\": \"delay\", \"delayMs\": 2000}");
        Sample slow = atOnce(calls, "coverage");
        slow.print(calls + " at once, insurer takes 2 s");
        clearFaults();
        System.out.printf("%-44s %8.2f%n", "  max / the insurer's 2 s", slow.max() / 2000.0);
    }

    private void besideADatabase() throws Exception {
        Sample alone = oneByOne(300);
        alone.print("one by one, database well");
        for (String kind : List.of("delay", "hang")) {
            fault("disdik-sragen", "{\"kind\": \"" + kind + "\", \"delayMs\": 2000}");
            List<CompletableFuture<Answer>> stuck = new ArrayList<>();
            for (int call = 0; call < 32; call++) {
                stuck.add(lookUp("education"));
            }
            Sample beside = oneByOne(300);
            beside.print("one by one, database " + (kind.equals("delay") ? "slow" : "hung"));
            System.out.printf("%-44s %8.2f%n", "  p50 / p50 with the database well", beside.p(50) / alone.p(50));
            clearFaults();
            stuck.forEach(CompletableFuture::join);
        }
    }

    private Sample atOnce(int calls, String facet) {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            answers.add(lookUp(facet));
        }
        return new Sample(answers.stream().map(CompletableFuture::join).toList());
    }

    private Sample oneByOne(int calls) {
        List<Answer> answers = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            answers.add(lookUp("coverage").join());
        }
        return new Sample(answers);
    }

    private CompletableFuture<Answer> lookUp(String facet) {
        long started = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway + "/v1/lookups"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Pandu-Actor", "siti.petugas;role=front-office")
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(BODY.formatted(facet)))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> answer(response, started));
    }

    private static Answer answer(HttpResponse<String> response, long started) {
        double millis = (System.nanoTime() - started) / 1e6;
        if (response.statusCode() != 200) {
            return new Answer(millis, "HTTP " + response.statusCode());
        }
        String status = response.body().replaceFirst("(?s).*\"status\":\"([A-Z_]+)\",\"(asOf|fromCache).*", "$1");
        return new Answer(millis, status);
    }

    /** A token of the counter of Sragen; good for an hour. */
    private String token(String issuer) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=loket-sragen&client_secret=sandbox"))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("The issuer answered " + response.statusCode());
        }
        return response.body().replaceFirst("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
    }

    private void fault(String agency, String fault) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(town + "/_town/faults/" + agency))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(fault)));
    }

    private void clearFaults() throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(town + "/_town/faults")).DELETE());
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new CompletionException(new IOException("The town answered " + response.statusCode()));
        }
    }

    private static String loopback(String url) {
        String host = URI.create(url).getHost();
        if (!List.of("localhost", "127.0.0.1", "[::1]").contains(host)) {
            throw new IllegalArgumentException("Only loopback addresses are measured, not " + host);
        }
        return url;
    }

    private record Answer(double millis, String status) {}

    private record Sample(List<Answer> answers) {

        double p(int percent) {
            List<Double> sorted =
                    answers.stream().map(Answer::millis).sorted().toList();
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        }

        double max() {
            return p(100);
        }

        void print(String name) {
            Map<String, Integer> rows = new TreeMap<>();
            answers.forEach(answer -> rows.merge(answer.status(), 1, Integer::sum));
            System.out.printf("%-44s %8.0f %8.0f %8.0f  %s%n", name, p(50), p(99), max(), rows);
        }
    }
}
