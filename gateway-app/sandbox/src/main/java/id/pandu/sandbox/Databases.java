package id.pandu.sandbox;

import id.pandu.town.harness.PostgresCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Starts the two PostgreSQL clusters. */
final class Databases {

    /** The hub's database. */
    static final String HUB_NAME = "pandu";

    /** Its owner, which the gateway logs in as to migrate it. */
    static final String HUB_OWNER = "pandu_owner";

    /** What the gateway works as. It may connect; migrations grant it the rest. */
    static final String HUB_ROLE = "pandu_app";

    /** The password of both; the sandbox has nothing to hide. */
    static final String HUB_PASSWORD = "sandbox";

    private Databases() {}

    /** Starts the hub's cluster with an empty database, its owner and the role that uses it. */
    static PostgresCluster startHub(int port, Path data) {
        PostgresCluster cluster = PostgresCluster.start(port, data);
        try (Connection connection = cluster.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String role : List.of(HUB_OWNER, HUB_ROLE)) {
                statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + HUB_PASSWORD + "'");
            }
            statement.execute("CREATE DATABASE " + HUB_NAME + " OWNER " + HUB_OWNER);
            statement.execute("REVOKE ALL ON DATABASE " + HUB_NAME + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + HUB_NAME + " TO " + HUB_ROLE);
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
