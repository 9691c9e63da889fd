package id.pandu.town.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server of its own on 127.0.0.1, with durable settings ({@code fsync}, {@code synchronous_commit} and
 * {@code full_page_writes} on) and with passwords required of everyone. Closing it stops the server; a temporary data directory goes with it.
 */
public final class PostgresCluster implements AutoCloseable {

    /** Superuser login. */
    public static final String SUPERUSER = "postgres";

    /** Its password. */
    public static final String SUPERUSER_PASSWORD = "postgres-sintetis";

    private static final List<String> LOGIN_RULES =
            List.of("host all all 127.0.0.1/32 scram-sha-256", "host replication all 127.0.0.1/32 scram-sha-256", "");

    private final EmbeddedPostgres server;

    private PostgresCluster(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server on a free port in a temporary directory. */
    public static PostgresCluster start() {
        return start(0, null);
    }

    /**
     * Starts a server.
     *
     * @param port port on 127.0.0.1, 0 for a free one
     * @param dataDirectory where data is kept between runs, and then the caller closes the server before this JVM ends; null for
     *     a temporary directory, and then the server ends with this JVM
     */
    public static PostgresCluster start(int port, @Nullable Path dataDirectory) {
        try {
            Path directory = dataDirectory == null ? Files.createTempDirectory("pandu-postgres") : dataDirectory;
            boolean first = !Files.exists(directory.resolve("PG_VERSION"));
            EmbeddedPostgres server = builder(port == 0 ? FreePorts.next() : port, directory, dataDirectory == null)
                    .start();
            if (first) {
                requirePasswords(server, directory);
            }
            return new PostgresCluster(server);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new HarnessException("PostgreSQL does not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Port on 127.0.0.1. */
    public int port() {
        return server.getPort();
    }

    /** JDBC address of one of its databases. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** A connection as superuser. */
    public Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", SUPERUSER_PASSWORD);
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new HarnessException("PostgreSQL does not stop", e);
        }
    }

    private static EmbeddedPostgres.Builder builder(int port, Path directory, boolean temporary) {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory)
                .setCleanDataDirectory(temporary)
                .setRegisterShutdownHook(temporary)
                .setConnectConfig("password", SUPERUSER_PASSWORD)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "300")
                .setServerConfig("password_encryption", "scram-sha-256");
    }

    /** A fresh server trusts every login, so the first one may set the password that all later ones need. */
    private static void requirePasswords(EmbeddedPostgres server, Path directory) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + SUPERUSER + " PASSWORD '" + SUPERUSER_PASSWORD + "'");
            Files.writeString(directory.resolve("pg_hba.conf"), String.join("\n", LOGIN_RULES), StandardCharsets.UTF_8);
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
