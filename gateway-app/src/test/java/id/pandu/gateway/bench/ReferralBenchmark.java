package id.pandu.gateway.bench;

import id.pandu.gateway.GatewayProcess;
import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.TestSecrets;
import id.pandu.town.harness.AgencyTown;
import id.pandu.town.harness.PostgresCluster;
import java.time.Duration;

/** What {@code benchmarks/referrals} runs: referrals that a gateway accepts durably, and how soon the agency has them. */
public final class ReferralBenchmark {

    private ReferralBenchmark() {}

    /** Ends the JVM, whose servers would go on. */
    public static void main(String[] arguments) {
        int code = 0;
        try {
            run();
        } catch (Exception failed) {
            System.err.println("benchmarks/referrals: " + failed.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private static void run() throws Exception {
        Duration warm = Duration.ofSeconds(Long.getLong("pandu.bench.warm-up", 30));
        Duration time = Duration.ofSeconds(Long.getLong("pandu.bench.seconds", 10));
        System.out.printf("warm-up %s, %s for each case%n", warm, time);
        try (PostgresCluster server = PostgresCluster.start();
                AgencyTown town = AgencyTown.start()) {
            HubDatabase database = HubDatabase.in(server, "pandu_benchmark").migrated();
            Surroundings.tellAbout(database);
            try (GatewayProcess gateway =
                    GatewayProcess.start(town, database, new TestSecrets(), "pandu.referrals.count-capacity=false")) {
                var intake = new ReferralIntake(gateway.port(), town);
                new DeliveryLag(intake, town).measure("nothing else open", time.multipliedBy(3));
                new AcceptedReferrals(intake, database).measure(warm, time);
                new DeliveryLag(intake, town).measure("thousands open", time.multipliedBy(3));
            }
        }
    }
}
