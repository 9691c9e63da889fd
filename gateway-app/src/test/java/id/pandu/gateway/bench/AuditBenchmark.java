package id.pandu.gateway.bench;

import id.pandu.gateway.HubDatabase;
import id.pandu.town.harness.PostgresCluster;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** What {@code benchmarks/audit} runs: the cost of the audit log, and of its verification, on this machine. */
public final class AuditBenchmark {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

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
            tellAbout(database);
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

    private static void tellAbout(HubDatabase database) throws SQLException {
        System.out.printf(
                "JDK %s, %s %s, %d cores, load average %.2f%n",
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        try (Connection connection = database.connect(HubDatabase.APPLICATION)) {
            System.out.println("PostgreSQL " + setting(connection, "server_version") + ", wal_sync_method "
                    + setting(connection, "wal_sync_method"));
            for (String name : DURABLE) {
                Checks.equal(name, "on", setting(connection, name));
            }
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW " + name)) {
            answer.next();
            return answer.getString(1);
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
