package id.pandu.gateway.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.GatewayProcess;
import id.pandu.gateway.TestIssuer;
import id.pandu.gateway.TestSecrets;
import id.pandu.town.harness.AgencyTown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Referrals through every channel on two gateways, while gateways and PostgreSQL are killed and agencies fail; {@code pandu.chaos.referrals} says how many (60
 * in the build, 2 000 by {@code benchmarks/referral-chaos}), and {@code pandu.chaos.runs} how many times, each with a town, a server and a seed of its own. None may be lost, doubled, stuck or moved against the rules.
 */
class ReferralChaosIT {

    private static final int REFERRALS = Integer.getInteger("pandu.chaos.referrals", 60);
    private static final long SEED = Long.getLong("pandu.chaos.seed", 20261126);
    private static final int RUNS = Integer.getInteger("pandu.chaos.runs", 1);
    private static final int FEWEST_BLOWS = 3;
    private static final int AT_ONCE = Math.clamp(REFERRALS / 4, 8, 48);
    private static final int BETWEEN_BLOWS = Math.clamp(REFERRALS / 10, 1, 40);

    /** The report comes after the last run, an hour later perhaps. */
    @RegisterExtension
    static final AfterTestExecutionCallback TOLD_AT_ONCE =
            run -> run.getExecutionException().ifPresent(Throwable::printStackTrace);

    private final TestSecrets secrets = new TestSecrets();
    private AgencyTown town;
    private HubServer server;
    private Nodes nodes;

    @BeforeEach
    void start() {
        town = AgencyTown.start();
        server = new HubServer();
        nodes = new Nodes(2, this::node);
    }

    @AfterEach
    void stop() {
        nodes.close();
        server.close();
        town.close();
    }

    private GatewayProcess node(int which) {
        return GatewayProcess.start(
                town,
                server.database(),
                secrets.ofNode(which),
                "pandu.referrals.count-capacity=false",
                "pandu.referrals.retry.first=500ms",
                "pandu.referrals.retry.longest=5s",
                "pandu.referrals.retry.poll=2s",
                "pandu.limits.default.requests=1000000");
    }

    static LongStream seeds() {
        return LongStream.range(SEED, SEED + RUNS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesDoublesStrandsAndBreaksNothing(long seed) {
        Findings findings;
        try (var watch = new Watch(server.database());
                var clerks = new Clerks(town.control());
                var inbox = new InboxClerks(nodes, Need.byInbox());
                var mail = new MailClerks(town.control(), new Browser(nodes));
                var listener = new Listener()) {
            var wire = new Wire(nodes, token());
            listener.subscribe(wire);
            var counters = new Counters(wire, watch, people());
            serveInTheStorm(counters, seed);
            findings = proof(counters, mail, listener);
        }
        System.out.println("referral-chaos: seed " + seed + ": " + findings);
        assertThat(findings.isClean()).as(findings + "\n" + nodes.lastLines()).isTrue();
    }

    private void serveInTheStorm(Counters counters, long seed) {
        var storm = new Storm(nodes, server, town.control(), seed);
        tell(counters, storm.answersAreLost());
        Thread serving = Thread.ofPlatform().start(() -> counters.serve(REFERRALS, AT_ONCE));
        int next = 1;
        while (serving.isAlive() || storm.blows() < FEWEST_BLOWS) {
            if (counters.settled() >= Math.min(next, REFERRALS)) {
                tell(counters, storm.strike());
                next = counters.settled() + BETWEEN_BLOWS;
            }
            if (storm.abates()) {
                tell(counters, "agencies are well again");
            }
            joinFor(serving, Duration.ofMillis(200));
        }
    }

    private static void tell(Counters counters, String blow) {
        System.out.printf("referral-chaos: %d of %d settled, %s%n", counters.settled(), REFERRALS, blow);
    }

    private static void joinFor(Thread serving, Duration time) {
        try {
            serving.join(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Findings proof(Counters counters, MailClerks mail, Listener listener) {
        town.control().clear();
        listener.awaitQuiet();
        JsonNode verification = verification();
        Items items = Items.at(town.control());
        Records records = Records.of(server.database());
        System.out.printf(
                "referral-chaos: %d referrals, %d tasks, %d items at agencies, %d pages, %d steps, %d of them heard, %d audit entries%n",
                records.referrals().size(),
                records.tasks().size(),
                items.size(),
                mail.pages().size(),
                records.events().size(),
                listener.heard().size(),
                verification.path("entries").asInt());
        var proof = new Proof(records, items);
        proof.calls(counters.told());
        proof.referrals();
        proof.tasks();
        proof.mails(mail.pages());
        proof.told(listener.heard());
        proof.oneAtATime();
        proof.steps();
        proof.audit();
        proof.findings().stuck().addAll(0, counters.unsettled());
        verification
                .path("findings")
                .forEach(finding -> proof.findings().illegal().add("audit log: " + finding));
        return proof.findings();
    }

    /** Each reading is an entry itself, which may not be sealed yet. */
    private JsonNode verification() {
        var wire = new Wire(nodes, token());
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> wire.get("/v1/audit/verification").json(),
                        found -> found.path("unsealed").asInt(2) <= 1);
    }

    private static String token() {
        return TestIssuer.shared()
                .token(claims -> claims.expirationTime(Date.from(Instant.now().plus(Duration.ofHours(4)))));
    }

    private Map<String, List<String>> people() {
        Map<String, List<String>> byRegion = new HashMap<>();
        for (String region : Need.regions()) {
            List<String> found = byRegion.computeIfAbsent(region, none -> new ArrayList<>());
            town.control()
                    .people(Map.of("region", region, "size", 500))
                    .path("people")
                    .forEach(person -> {
                        if (person.hasNonNull("nik")) {
                            found.add(person.path("nik").asText());
                        }
                    });
        }
        return byRegion;
    }
}
