package id.pandu.gateway.audit;

import id.pandu.hub.audit.AuditEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/** Writes entries in the transaction of the business they tell of: they become durable with it, or not at all. */
public final class JoinedEntries {

    private final DataSource pool;
    private final SQLExceptionTranslator faults = new SQLStateSQLExceptionTranslator();

    public JoinedEntries(DataSource pool) {
        this.pool = pool;
    }

    /** Adds them to the transaction that this thread has begun. */
    public void insert(List<AuditEntry> entries) {
        Connection connection = DataSourceUtils.getConnection(pool);
        try {
            AuditSession.insert(
                    connection,
                    entries.stream()
                            .map(entry -> new PendingEntry(entry, EntryJson.bytes(entry)))
                            .toList());
        } catch (SQLException fault) {
            throw Objects.requireNonNull(faults.translate("audit", null, fault));
        } finally {
            DataSourceUtils.releaseConnection(connection, pool);
        }
    }
}
