package id.pandu.connector.dapodik;

import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One session with PostgreSQL: every wait is bounded on both ends, nothing can be written, and errors carry no values. */
final class PostgresSession {

    private static final String LARGEST_RESULT = "4M";

    private PostgresSession() {}

    /** Sessions for these settings; whatever the JDBC URL says of these bounds is overruled. */
    static DataSource of(DapodikProperties properties) {
        var sessions = new PGSimpleDataSource();
        sessions.setURL(properties.jdbcUrl());
        sessions.setUser(properties.username());
        sessions.setPassword(properties.password());
        sessions.setApplicationName("pandu");
        sessions.setReadOnly(true);
        sessions.setLogServerErrorDetail(false);
        sessions.setMaxResultBuffer(LARGEST_RESULT);
        sessions.setConnectTimeout(wholeSeconds(properties.timeout()));
        sessions.setLoginTimeout(wholeSeconds(properties.timeout()));
        sessions.setSocketTimeout(backstop(properties.timeout()));
        sessions.setCancelSignalTimeout(1);
        if (!properties.sessionOptions().isEmpty()) {
            sessions.setOptions(properties.sessionOptions());
        }
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
