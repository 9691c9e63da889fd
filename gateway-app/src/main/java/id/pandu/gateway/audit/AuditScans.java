package id.pandu.gateway.audit;

import id.pandu.gateway.store.DatabaseLogin;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Gives out connections to read the whole log over, few at a time: everything read over one of them is of the same moment. */
final class AuditScans {

    private static final int AT_ONCE = 2;
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final DatabaseLogin login;
    private final Semaphore places = new Semaphore(AT_ONCE);

    AuditScans(DatabaseLogin login) {
        this.login = login;
    }

    /** What is done with the connection. */
    interface Scan<T> {

        T over(Connection connection) throws SQLException;
    }

    <T> T read(Scan<T> scan) {
        if (!places.tryAcquire()) {
            throw new UnavailableException(ProblemType.HUB_UNAVAILABLE, "the log is being read as a whole already");
        }
        try (Connection connection = login.open("pandu-audit-scan", SILENCE)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return scan.over(connection);
        } catch (SQLException fault) {
            throw new UnavailableException(
                    ProblemType.HUB_STORE_UNAVAILABLE, "the audit log cannot be read, state " + fault.getSQLState());
        } finally {
            places.release();
        }
    }
}
