package id.pandu.gateway.audit;

import id.pandu.gateway.HubDatabase;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditLog;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The ways to make an entry durable that {@code benchmarks/audit} compares, and entries to do it with. */
public final class MeasuredAuditLogs {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private MeasuredAuditLogs() {}

    /** A log with what it holds open. */
    public record Opened(AuditLog log, Runnable closing) implements AutoCloseable {

        @Override
        public void close() {
            closing.run();
        }
    }

    /** The gateway's own, with its default settings; for any number of callers. */
    public static Opened batching(HubDatabase database) {
        var log = new MicroBatchAuditLog(AuditSession.of(database.login(), TIMEOUT), Settings.with(TIMEOUT));
        return new Opened(log, log::close);
    }

    /** The same statement and a commit for each entry, over a connection of its own; for one caller. */
    public static Opened oneByOne(HubDatabase database) throws SQLException {
        AuditSession session = AuditSession.of(database.login(), TIMEOUT).open("benchmark");
        return new Opened(entry -> insert(session, entry), session::close);
    }

    /** An entry about one person, as an answered lookup leaves it. */
    public static AuditEntry entry(int person) {
        return Entries.answered(Entries.person(person));
    }

    /** The bytes of it that are stored and sealed. */
    public static byte[] bytes(AuditEntry entry) {
        return EntryJson.bytes(entry);
    }

    private static void insert(AuditSession session, AuditEntry entry) {
        try {
            session.insert(List.of(new PendingEntry(entry, EntryJson.bytes(entry))));
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
