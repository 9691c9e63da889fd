package id.pandu.gateway.audit;

import id.pandu.gateway.store.DatabaseLogin;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Lets few at a time read the whole log, each for a limited time: a place that somebody has is given back, whoever is still waiting or has gone. */
final class AuditScans {

    private static final String CANCELLED = "57014";
    private static final int AT_ONCE = 2;
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final DatabaseLogin login;
    private final Semaphore places = new Semaphore(AT_ONCE);

    AuditScans(DatabaseLogin login) {
        this.login = login;
    }

    /** What is read. */
    interface Reader<T> {

        T over(LogScan scan) throws SQLException;
    }

    /**
     * Reads, or says that it cannot be done now, or not in the time.
     *
     * @param limit how long it may take
     */
    <T> T read(Duration limit, Reader<T> reader) {
        if (!places.tryAcquire()) {
            throw new UnavailableException(ProblemType.HUB_UNAVAILABLE, "the log is being read as a whole already");
        }
        try (Connection connection = login.open("pandu-audit-scan", silence(limit))) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return read(new LogScan(connection, limit), limit, reader);
        } catch (SQLException fault) {
            throw unreadable(fault);
        } finally {
            places.release();
        }
    }

    private static <T> T read(LogScan scan, Duration limit, Reader<T> reader) {
        try {
            return reader.over(scan);
        } catch (SQLException fault) {
            boolean tooLong = scan.isOver() || CANCELLED.equals(fault.getSQLState());
            throw tooLong ? LogScan.tooLong(limit) : unreadable(fault);
        }
    }

    private static UnavailableException unreadable(SQLException fault) {
        return new UnavailableException(
                ProblemType.HUB_STORE_UNAVAILABLE, "the audit log cannot be read, state " + fault.getSQLState());
    }

    private static Duration silence(Duration limit) {
        Duration bound = limit.plus(GRACE);
        return bound.compareTo(LONGEST_SILENCE) < 0 ? bound : LONGEST_SILENCE;
    }
}
