package id.pandu.gateway;

import id.pandu.gateway.store.DatabaseLogin;
import id.pandu.town.harness.PostgresCluster;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** The hub's database with its two roles, as an operator sets it up. */
public final class HubDatabase {

    /** Owns the database. */
    public static final String OWNER = "pandu_owner";

    /** What the gateway works as. */
    public static final String APPLICATION = "pandu_app";

    /** The password of both. */
    public static final String PASSWORD = "sintetis";

    private final PostgresCluster cluster;
    private final String name;

    private static final class Shared {

        static final PostgresCluster CLUSTER = PostgresCluster.start();
        static final AtomicInteger NUMBER = new AtomicInteger();
    }

    private HubDatabase(PostgresCluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
    }

    /** A database of its own, at the newest schema, in a cluster that such databases share and that is not the town's. */
    public static HubDatabase fresh() {
        return in(Shared.CLUSTER, "hub_" + Shared.NUMBER.incrementAndGet()).migrated();
    }

    /** The database of that name; made when it is not there. */
    public static synchronized HubDatabase in(PostgresCluster cluster, String name) {
        var database = new HubDatabase(cluster, name);
        try (Connection connection = cluster.connect("postgres");
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("SELECT FROM pg_database WHERE datname = '" + name + "'")
                    .next()) {
                database.create(statement);
            }
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void create(Statement statement) throws SQLException {
        for (String role : List.of(OWNER, APPLICATION)) {
            if (!statement
                    .executeQuery("SELECT FROM pg_roles WHERE rolname = '" + role + "'")
                    .next()) {
                statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
            }
        }
        statement.execute("CREATE DATABASE " + name + " OWNER " + OWNER);
    }

    /** Brings it to the newest schema, as the gateway does when it starts. */
    public HubDatabase migrated() {
        Flyway.configure()
                .dataSource(url(), OWNER, PASSWORD)
                .placeholders(Map.of("app_role", APPLICATION))
                .load()
                .migrate();
        return this;
    }

    public String url() {
        return cluster.jdbcUrl(name);
    }

    public String name() {
        return name;
    }

    public Connection connect(String role) throws SQLException {
        return role.equals(PostgresCluster.SUPERUSER)
                ? cluster.connect(name)
                : DriverManager.getConnection(url(), role, PASSWORD);
    }

    /** Runs a statement as a role. */
    public void execute(String role, String sql) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one number that a query comes to, asked as the owner. */
    public long number(String query) throws SQLException {
        try (Connection connection = connect(OWNER);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Opens connections as the application. */
    public DatabaseLogin login() {
        return new DatabaseLogin(url(), APPLICATION, PASSWORD);
    }

    /** Changes a setting of the database, for those who connect from now on. */
    public void set(String setting) throws SQLException {
        try (Connection connection = cluster.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + name + " SET " + setting);
        }
    }

    /** Ends every connection of the application, as a restart of the server does. */
    public void hangUp() throws SQLException {
        execute(
                PostgresCluster.SUPERUSER,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "' AND usename = '"
                        + APPLICATION + "'");
    }

    /** The settings of a gateway on this database. */
    public String[] settings() {
        return new String[] {
            "spring.datasource.url=" + url(),
            "spring.datasource.username=" + APPLICATION,
            "spring.datasource.password=" + PASSWORD,
            "spring.flyway.user=" + OWNER,
            "spring.flyway.password=" + PASSWORD
        };
    }
}
