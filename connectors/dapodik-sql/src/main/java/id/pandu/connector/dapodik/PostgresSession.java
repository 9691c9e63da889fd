package id.pandu.connector.dapodik;

import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One session with PostgreSQL: every wait is bounded on both ends, readers can write nothing, and errors carry no values. */
final class PostgresSession {

    private static final String LARGEST_RESULT = "4M";

    private PostgresSession() {}

    /** Sessions of a reader; whatever the JDBC URL says of these bounds is overruled. */
    static DataSource of(DapodikProperties properties) {
        PGSimpleDataSource sessions = bounded(properties);
        sessions.setUser(properties.username());
        sessions.setPassword(properties.password());
        sessions.setReadOnly(true);
        if (!properties.sessionOptions().isEmpty()) {
            sessions.setOptions(properties.sessionOptions());
        }
        return sessions;
    }

    /** Sessions of the login that may add rows to the work list, bounded likewise. */
    static DataSource forTasks(DapodikProperties properties) {
        PGSimpleDataSource sessions = bounded(properties);
        sessions.setUser(properties.taskUsername());
        sessions.setPassword(properties.taskPassword());
        if (!properties.sessionOptions().isEmpty()) {
            // Of two values of one option the server takes the last.
            sessions.setOptions(properties.sessionOptions() + " -c default_transaction_read_only=off");
        }
        return sessions;
    }

    private static PGSimpleDataSource bounded(DapodikProperties properties) {
        var sessions = new PGSimpleDataSource();
        sessions.setURL(properties.jdbcUrl());
        sessions.setApplicationName("pandu");
        sessions.setLogServerErrorDetail(false);
        sessions.setMaxResultBuffer(LARGEST_RESULT);
        sessions.setConnectTimeout(wholeSeconds(properties.timeout()));
        sessions.setLoginTimeout(wholeSeconds(properties.timeout()));
        sessions.setSocketTimeout(backstop(properties.timeout()));
        sessions.setCancelSignalTimeout(1);
        return sessions;
    }

    /**
     * Whole seconds after which this side gives up. It comes after the server's own limit and after the hub, which interrupts
     * at the agency's timeout: it is for a server that keeps neither.
     */
    static int backstop(Duration timeout) {
        return wholeSeconds(timeout) + 1;
    }

    private static int wholeSeconds(Duration timeout) {
        return Math.toIntExact(timeout.plusMillis(999).toSeconds());
    }
}
