package id.pandu.gateway.audit;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of a query, one after the other through a cursor of the server: any number of them takes the same memory. */
final class Rows<T> implements Ahead<T> {

    private static final int AT_A_TIME = 500;

    private final LogScan scan;
    private final PreparedStatement query;
    private final ResultSet rows;
    private final Mapping<T> mapping;
    private @Nullable T ahead;

    /** How a row is read; null for one that is to be passed over. */
    interface Mapping<T> {

        @Nullable
        T read(ResultSet row) throws SQLException;
    }

    private Rows(LogScan scan, PreparedStatement query, Mapping<T> mapping) throws SQLException {
        this.scan = scan;
        this.query = query;
        this.rows = query.executeQuery();
        this.mapping = mapping;
        advance();
    }

    static <T> Rows<T> of(LogScan scan, String sql, Mapping<T> mapping, Object... parameters) throws SQLException {
        PreparedStatement query = scan.prepare(sql);
        query.setFetchSize(AT_A_TIME);
        for (int place = 0; place < parameters.length; place++) {
            query.setObject(place + 1, parameters[place]);
        }
        return new Rows<>(scan, query, mapping);
    }

    @Override
    public @Nullable T peek() {
        return ahead;
    }

    @Override
    public @Nullable T next() throws SQLException {
        T taken = ahead;
        advance();
        return taken;
    }

    private void advance() throws SQLException {
        scan.checkTime();
        ahead = null;
        while (ahead == null && rows.next()) {
            ahead = mapping.read(rows);
        }
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }
}
