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

    public static void main(String[] arguments) throws Exception {
        Duration warm = Duration.ofSeconds(Long.getLong("pandu.bench.warm-up", 30));
        Duration time = Duration.ofSeconds(Long.getLong("pandu.bench.seconds", 10));
        System.out.printf("warm-up %s, %s for each case%n", warm, time);
        try (PostgresCluster server = PostgresCluster.start();
                AgencyTown town = AgencyTown.start()) {
            HubDatabase database = HubDatabase.in(server, "pandu_benchmark").migrated();
            Surroundings.tellAbout(database);
            try (GatewayProcess gateway = GatewayProcess.start(
                    town,
                    database,
                    new TestSecrets(),
                    "pandu.limits.default.requests=10000000",
                    "pandu.limits.consumers.uji-nasional.requests=10000000")) {
                var intake = new ReferralIntake(gateway.port(), town);
                new AcceptedReferrals(intake, database).measure(warm, time);
                new DeliveryLag(intake, town).measure(time.multipliedBy(3));
            }
        }
    }
}
