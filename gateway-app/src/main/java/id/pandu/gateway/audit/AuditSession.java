package id.pandu.gateway.audit;

import id.pandu.gateway.store.DatabaseLogin;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A connection that audit rows are written over: durable, impatient, and refused where nothing can be written. */
final class AuditSession implements AutoCloseable {

    /** Opens sessions; stands for the database. */
    interface Source {

        AuditSession open(String purpose) throws SQLException;
    }

    private static final String INSERT = """
            WITH subjects AS (
                INSERT INTO audit_subject (entry_id, at, key_id, hash)
                SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::bytea[]))
            INSERT INTO audit_entry (id, at, event, organisation, officer, role, lookup_id, out_of_area, content)
            SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::boolean[], ?::bytea[])
            """;

    private final Connection connection;

    private AuditSession(Connection connection) {
        this.connection = connection;
    }

    /**
     * Sessions of this login.
     *
     * @param timeout longest a statement may take; a server that is silent for longer is given up
     */
    static Source of(DatabaseLogin login, Duration timeout) {
        return purpose -> {
            Connection connection = login.open(purpose, timeout.plusSeconds(1));
            try {
                prepare(connection, timeout);
                return new AuditSession(connection);
            } catch (SQLException fault) {
                connection.close();
                throw fault;
            }
        };
    }

    /** Whether the server refused what was written, and not to write: then nothing of it is there, and less of it may go. */
    static boolean blamesTheEntries(SQLException fault) {
        String state = fault.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /**
     * Whether the server said that it ends this session, in place of taking what was written: it was told to, or it stops (PostgreSQL, appendix A, class 57). A
     * connection that merely broke leaves that open.
     */
    static boolean wasEnded(SQLException fault) {
        String state = fault.getSQLState();
        return "57P01".equals(state) || "57P05".equals(state);
    }

    /** Commits these entries with their subjects, all or none. */
    void insert(List<PendingEntry> batch) throws SQLException {
        insert(connection, batch);
    }

    /** Writes entries with their subjects over somebody's connection. */
    static void insert(Connection connection, List<PendingEntry> batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int place = 1;
            for (Array column : EntryColumns.of(connection, batch)) {
                insert.setArray(place++, column);
            }
            insert.executeUpdate();
        }
    }

    /** Fails where entries could not be written, for it takes the locks that they need; and leaves nothing behind. */
    void rehearse() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            requireWrites(statement);
            statement.execute("LOCK TABLE audit_entry, audit_subject IN ROW EXCLUSIVE MODE");
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    Connection connection() {
        return connection;
    }

    private static void prepare(Connection connection, Duration timeout) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = " + timeout.toMillis());
            statement.execute("SET lock_timeout = " + timeout.toMillis());
            statement.execute("SELECT set_config('synchronous_commit', 'on', false)"
                    + " WHERE current_setting('synchronous_commit') = 'off'");
            requireWrites(statement);
        }
    }

    private static void requireWrites(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("SHOW transaction_read_only")) {
            answer.next();
            if (answer.getBoolean(1)) {
                throw new SQLException("The server takes no writes", "25006");
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // It was given up anyway.
        }
    }
}
