package id.pandu.gateway.bench;

import id.pandu.gateway.HubDatabase;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The machine and the server that a benchmark runs on. */
final class Surroundings {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Surroundings() {}

    /** Prints them, and makes sure that the server is durable. */
    static void tellAbout(HubDatabase database) throws SQLException {
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
}
