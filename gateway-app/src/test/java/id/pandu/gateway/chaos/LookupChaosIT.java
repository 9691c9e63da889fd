package id.pandu.gateway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.CacheServer;
import id.pandu.gateway.GatewayProcess;
import id.pandu.gateway.TestIssuer;
import id.pandu.gateway.TestSecrets;
import id.pandu.town.harness.AgencyTown;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * People are looked up while agencies fail, lie and flood, and while the hub's database, its cache and the gateway are killed: six blows in the build,
 * as many rounds of all of them as {@code pandu.lookup-chaos.rounds} says by {@code benchmarks/lookup-chaos}. Whatever happens, nobody is told of somebody
 * else, everything told is in the audit log, answers are there by their deadline, agencies that are well are told of, and all is well again
 * soon after. The gateway's heap is small. Answers are kept for a moment, by
 * Redis too, and in every other round not at all.
 */
class LookupChaosIT {

    private static final int ROUNDS = Integer.getInteger("pandu.lookup-chaos.rounds", 0);
    private static final long SEED = Long.getLong("pandu.lookup-chaos.seed", 1);
    private static final int PEOPLE = ROUNDS == 0 ? 20 : 200;
    private static final int CALLERS = 8;
    private static final int ANSWERS_TO_A_BLOW = ROUNDS == 0 ? 24 : 60;
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(10);
    private static final String HEAP = "256m";
    private static final String COMPARED = "bpjs-kesehatan";

    private final TestSecrets secrets = new TestSecrets();
    private final List<Suffering> sufferings = new ArrayList<>();
    private AgencyTown town;
    private HubServer server;
    private CacheServer redis;
    private Nodes nodes;

    @BeforeEach
    void start() {
        town = AgencyTown.shared();
        town.control().clear();
        town.control().clearJournal();
        server = new HubServer();
        redis = CacheServer.start();
        nodes = new Nodes(0, which -> node(true));
    }

    @AfterEach
    void stop() {
        nodes.close();
        redis.close();
        server.close();
        town.control().clear();
    }

    private GatewayProcess node(boolean keeping) {
        // The agency whose journal is compared is asked once for each intent.
        List<String> settings = new ArrayList<>(List.of("pandu.agencies." + COMPARED + ".guard.retries=0"));
        if (keeping) {
            settings.addAll(List.of(redis.settings()));
            // Whatever a node keeps, Redis is asked each time.
            settings.add("pandu.cache.trusted=0s");
            settings.addAll(eachAgency("cache.fresh=500ms", "cache.revalidate=1s", "cache.negative=500ms"));
        }
        if (ROUNDS == 0) {
            // Breakers try again sooner than they would.
            settings.addAll(eachAgency("guard.open-for=1s"));
        }
        return GatewayProcess.startWithHeap(HEAP, town, server.database(), secrets, settings.toArray(String[]::new));
    }

    private static List<String> eachAgency(String... settings) {
        return Blows.AGENCIES.stream()
                .flatMap(agency -> Arrays.stream(settings).map(setting -> "pandu.agencies." + agency + "." + setting))
                .toList();
    }

    @Test
    void tellsTheTruthInTimeAboutWhoIsAskedWhateverHappens() throws SQLException {
        for (int round = 0; round < Math.max(ROUNDS, 1); round++) {
            boolean keeping = round % 2 == 0;
            nodes = new Nodes(1, which -> node(keeping));
            List<String> findings = findingsOf(round);
            System.out.printf(
                    "lookup-chaos: round %d, %s: %d findings%n",
                    round + 1, keeping ? "answers are kept" : "nothing is kept", findings.size());
            assertThat(findings).as(nodes.lastLines()).isEmpty();
            nodes.close();
        }
    }

    private List<String> findingsOf(int round) throws SQLException {
        var wire = new LookupWire(nodes, token());
        Truth truth = Truth.of(town.control(), wire, PEOPLE);
        Instant known = Instant.now();
        town.control().clearJournal();
        sufferings.clear();
        List<Told> told;
        try (var crowd = new Crowd(wire, truth, CALLERS)) {
            blows(round).forEach(blow -> strike(blow, crowd));
            told = crowd.told();
        }
        var proof = new LookupProof(truth, sufferings);
        proof.answers(told);
        proof.entries(told, server.database());
        proof.questions(known, town.control().journal(COMPARED), server.database(), secrets);
        return proof.findings();
    }

    private List<Blow> blows(int round) {
        var blows = new Blows(nodes, server, redis, town.control());
        if (ROUNDS == 0) {
            return blows.inShort();
        }
        List<Blow> all = new ArrayList<>(blows.scenarios(SEED + round));
        all.addAll(blows.everywhere());
        all.addAll(blows.atTheHub());
        Collections.shuffle(all, new Random(SEED + round));
        return all;
    }

    /** Lets a blow fall on so many lookups, ends it, and waits until one that was sent afterwards is answered whole. */
    private void strike(Blow blow, Crowd crowd) {
        int before = crowd.answers();
        long from = System.nanoTime();
        blow.strike().run();
        Awaitility.await(blow.name())
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> blow.hub() || crowd.answers() >= before + ANSWERS_TO_A_BLOW);
        blow.mend().run();
        long mended = System.nanoTime();
        long recovered = Awaitility.await("recovery from " + blow.name() + "\n" + nodes.lastLines())
                .atMost(LONGEST_RECOVERY)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> crowd.wholeSince(mended), Optional::isPresent)
                .orElseThrow();
        var suffering = new Suffering(blow, from, recovered, Duration.ofNanos(recovered - mended));
        sufferings.add(suffering);
        System.out.printf("lookup-chaos: %d answers, %s%n", crowd.answers(), suffering);
    }

    private static String token() {
        return TestIssuer.shared()
                .token(claims -> claims.expirationTime(Date.from(Instant.now().plus(Duration.ofHours(8)))));
    }
}
