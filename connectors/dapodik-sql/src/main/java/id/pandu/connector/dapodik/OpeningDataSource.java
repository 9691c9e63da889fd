package id.pandu.connector.dapodik;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Opens connections for the pool, and remembers why the last one could not be opened. */
final class OpeningDataSource extends DelegatingDataSource {

    private final Duration patience;
    private volatile @Nullable Failure last;

    /**
     * @param patience a connection that took longer than this to fail was not refused but not answered
     */
    OpeningDataSource(DataSource database, Duration patience) {
        super(database);
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long started = System.nanoTime();
        try {
            Connection connection = answering(super.getConnection());
            last = null;
            return connection;
        } catch (SQLException failure) {
            long now = System.nanoTime();
            if (now - started < patience.toNanos()) {
                last = new Failure(failure, now);
            }
            throw failure;
        }
    }

    /** The database's own timeouts hold; the pool would derive one from its short turns. */
    @Override
    public void setLoginTimeout(int seconds) {}

    /** Throws why the last connection could not be opened, if that was after the given nano time. */
    void throwFailureSince(long since) throws SQLException {
        Failure failure = last;
        if (failure != null && failure.at() - since > 0) {
            throw failure.reason();
        }
    }

    /** The pool asks a new connection for its isolation level, where a failure would go unseen; so it is asked here first. */
    private static Connection answering(Connection connection) throws SQLException {
        try {
            connection.getTransactionIsolation();
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private record Failure(SQLException reason, long at) {}
}
