package id.pandu.gateway.bench;

import id.pandu.gateway.HubDatabase;
import id.pandu.town.harness.PostgresCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** What {@code benchmarks/audit} runs: the cost of the audit log, and of its verification, on this machine. */
public final class AuditBenchmark {

    private AuditBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        LoggingSystem.get(AuditBenchmark.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        Duration warm = Duration.ofSeconds(Long.getLong("pandu.bench.warm-up", 20));
        Duration time = Duration.ofSeconds(Long.getLong("pandu.bench.seconds", 9));
        long entries = Long.getLong("pandu.bench.entries", 1_000_000);
        System.out.printf("warm-up %s, %s for each case, %d entries to verify%n", warm, time, entries);
        try (PostgresCluster server = PostgresCluster.start()) {
            HubDatabase database = HubDatabase.in(server, "pandu_benchmark").migrated();
            Surroundings.tellAbout(database);
            new DurableEntries(database).measure(warm, time);
            new LookupLatency(database).measure(warm, time);
        }
        verify(entries);
    }

    private static void verify(long entries) throws Exception {
        Path directory = Files.createTempDirectory("pandu-benchmark");
        try {
            new Verifying(directory, Path.of(System.getProperty("pandu.bench.verifier"))).measure(entries);
        } finally {
            delete(directory);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
