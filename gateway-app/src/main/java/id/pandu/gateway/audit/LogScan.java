package id.pandu.gateway.audit;

import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** One reading of the whole log. All that it shows is of one moment, and none of it comes after the deadline. */
final class LogScan {

    private final Connection connection;
    private final Duration limit;
    private final long began = System.nanoTime();

    LogScan(Connection connection, Duration limit) {
        this.connection = connection;
        this.limit = limit;
    }

    /** The rows of a query, one after the other. */
    <T> Rows<T> rows(String sql, Rows.Mapping<T> mapping, Object... parameters) throws SQLException {
        return Rows.of(this, sql, mapping, parameters);
    }

    /** A statement that ends by the deadline, whatever it meets. */
    PreparedStatement prepare(String sql) throws SQLException {
        checkTime();
        try (Statement setting = connection.createStatement()) {
            setting.execute("SET LOCAL statement_timeout = " + Math.max(1, left().toMillis()));
        }
        return connection.prepareStatement(sql);
    }

    /** Goes on no further behind the deadline. */
    void checkTime() {
        if (isOver()) {
            throw tooLong(limit);
        }
    }

    boolean isOver() {
        return left().isNegative();
    }

    static UnavailableException tooLong(Duration limit) {
        return new UnavailableException(ProblemType.HUB_UNAVAILABLE, "the log takes longer than " + limit + " to read");
    }

    private Duration left() {
        return limit.minusNanos(System.nanoTime() - began);
    }
}
