package id.pandu.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pandu.town.harness.FreePorts;
import id.pandu.town.harness.PostgresCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasesIT {

    @Test
    void ownerMakesTablesAndTheRoleThatWorksMayOnlyDoWhatIsGranted(@TempDir Path data) throws SQLException {
        try (PostgresCluster unit = Databases.startHub(FreePorts.next(), data);
                Connection owner = connect(unit, Databases.HUB_OWNER);
                Connection application = connect(unit, Databases.HUB_ROLE)) {
            execute(owner, "CREATE TABLE entry (id bigint)");
            assertRefused(application, "CREATE TABLE other (id bigint)");
            assertRefused(application, "CREATE SCHEMA other");
            assertRefused(application, "CREATE TEMPORARY TABLE other (id bigint)");
            assertRefused(application, "INSERT INTO entry VALUES (1)");
            execute(owner, "GRANT INSERT ON entry TO " + Databases.HUB_ROLE);
            execute(application, "INSERT INTO entry VALUES (1)");
            assertRefused(application, "DELETE FROM entry");
            assertThat(Databases.pid(data)).isPositive();
        }
    }

    private static void assertRefused(Connection connection, String sql) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(connection, sql))
                .extracting(SQLException::getSQLState)
                .isEqualTo("42501");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(PostgresCluster cluster, String role) throws SQLException {
        return DriverManager.getConnection(cluster.jdbcUrl(Databases.HUB_NAME), role, Databases.HUB_PASSWORD);
    }
}
