package id.pandu.connector.dapodik;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections to one agency's database: a pool that opens none before the first question, so that the gateway starts
 * while the agency is down.
 *
 * <p>The pool by itself lets a caller wait its whole time although the database refused long ago, and tells one of many
 * waiters why. Here a caller waits in short turns and hears of a refusal after the first.
 */
final class DapodikDatabase extends DelegatingDataSource implements AutoCloseable {

    private static final Duration TURN = Duration.ofMillis(250);

    private final HikariDataSource pool;
    private final OpeningDataSource opening;
    private final Duration patience;

    private DapodikDatabase(String name, DataSource sessions, boolean readOnly, DapodikProperties properties) {
        patience = properties.timeout().dividedBy(2);
        opening = new OpeningDataSource(sessions, patience);
        HikariConfig config = poolOf(name, properties, opening);
        config.setReadOnly(readOnly);
        pool = new HikariDataSource(config);
        setTargetDataSource(pool);
    }

    /** For those who read. */
    static DapodikDatabase forLookups(String agencyId, DapodikProperties properties) {
        return new DapodikDatabase("dapodik-" + agencyId, PostgresSession.of(properties), true, properties);
    }

    /** For the work list, with a login and a pool of its own. */
    static DapodikDatabase forTasks(String agencyId, DapodikProperties properties) {
        return new DapodikDatabase(
                "dapodik-tasks-" + agencyId, PostgresSession.forTasks(properties), false, properties);
    }

    /**
     * A connection within half of the agency's time.
     *
     * @throws SQLTransientConnectionException when all are in use
     * @throws SQLTimeoutException when the database does not say anything
     * @throws SQLException when the database could not be reached or refused us
     */
    @Override
    public Connection getConnection() throws SQLException {
        long started = System.nanoTime();
        while (true) {
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException unavailable) {
                opening.throwFailureSince(started);
                if (System.nanoTime() - started >= patience.toNanos()) {
                    throw outOfTime(unavailable);
                }
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private SQLException outOfTime(SQLTransientConnectionException unavailable) {
        boolean exhausted = pool.getHikariPoolMXBean().getActiveConnections() >= pool.getMaximumPoolSize();
        return exhausted ? unavailable : new SQLTimeoutException("no connection in time");
    }

    private static HikariConfig poolOf(String name, DapodikProperties properties, OpeningDataSource opening) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(opening);
        config.setMaximumPoolSize(properties.poolSize());
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(TURN.toMillis());
        config.setValidationTimeout(
                Math.max(TURN.toMillis(), properties.timeout().dividedBy(2).toMillis()));
        config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        config.setMaxLifetime(Duration.ofMinutes(10).toMillis());
        return config;
    }
}
