package id.pandu.sandbox;

import id.pandu.town.harness.PostgresCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Starts the two PostgreSQL clusters. */
final class Databases {

    /** The hub's database. */
    static final String HUB_NAME = "pandu";

    /** Its owner, which the gateway logs in as. */
    static final String HUB_ROLE = "pandu_app";

    /** The owner's password; the sandbox has nothing to hide. */
    static final String HUB_PASSWORD = "sandbox";

    private Databases() {}

    /** Starts the hub's cluster with an empty database and its owner. */
    static PostgresCluster startHub(int port, Path data) {
        PostgresCluster cluster = PostgresCluster.start(port, data);
        try (Connection connection = cluster.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + HUB_ROLE + " LOGIN PASSWORD '" + HUB_PASSWORD + "'");
            statement.execute("CREATE DATABASE " + HUB_NAME + " OWNER " + HUB_ROLE);
            return cluster;
        } catch (SQLException e) {
            cluster.close();
            throw new SandboxException("The hub's database cannot be made: " + e.getMessage(), e);
        }
    }

    /** Process id of the server on this data directory. */
    static long pid(Path data) {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new SandboxException("PostgreSQL left no process id in " + data, e);
        }
    }
}
