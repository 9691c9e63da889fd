package id.pandu.gateway.oversight;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Notices officers who go through many people. It counts in the audit log, which all nodes share and which outlives them, so spreading the
 * questions over nodes or restarts hides nothing. A household is one question here, however many members it has; so is an answer that was kept, for which
 * nobody was asked, whomever it tells of beside.
 */
final class EnumerationWatch {

    private static final Logger LOG = LoggerFactory.getLogger(EnumerationWatch.class);

    /** Any number that nothing else locks. */
    private static final long LOCK = 0x70616e6475_0004L;

    private static final String BUSY_OFFICERS = """
            SELECT entry.organisation, entry.officer, count(DISTINCT asked.hash) AS people
            FROM audit_entry entry
            JOIN (SELECT entry_id, min(hash) AS hash, count(*) AS people FROM audit_subject
                  WHERE at > :since GROUP BY entry_id) asked ON asked.entry_id = entry.id
            WHERE entry.at > :since AND entry.officer IS NOT NULL
              AND (entry.event IN ('lookup.intent', 'lookup.refused', 'trail.read') AND asked.people = 1
                OR entry.event = 'lookup.answered' AND NOT EXISTS (SELECT FROM audit_entry intent
                    WHERE intent.lookup_id = entry.lookup_id AND intent.event = 'lookup.intent'))
              AND NOT EXISTS (SELECT FROM alert
                  WHERE alert.organisation = entry.organisation AND alert.officer = entry.officer AND alert.at > :since)
            GROUP BY entry.organisation, entry.officer
            HAVING count(DISTINCT asked.hash) >= :people
            """;

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final AuditLog audit;
    private final OversightProperties settings;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    EnumerationWatch(
            JdbcClient database,
            TransactionOperations transaction,
            AuditLog audit,
            OversightProperties settings,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    private record Busy(String organisation, String officer, long people) {}

    /** Looks once; where another node looks at the moment, it does not. */
    void look() {
        transaction.executeWithoutResult(status -> {
            if (isMine()) {
                count();
            }
        });
    }

    private boolean isMine() {
        return database.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private void count() {
        var since = Timestamp.from(clock.instant().minus(settings.within()));
        List<Busy> busy = database.sql(BUSY_OFFICERS)
                .param("since", since)
                .param("people", settings.people())
                .query((row, number) -> busy(row))
                .list();
        busy.forEach(this::raise);
    }

    private static Busy busy(ResultSet row) throws SQLException {
        return new Busy(row.getString("organisation"), row.getString("officer"), row.getLong("people"));
    }

    private void raise(Busy busy) {
        UUID id = ids.generate();
        audit.record(new AuditEntry(
                id,
                clock.instant(),
                AuditEvent.ALERT_RAISED,
                new Caller(busy.organisation(), Set.of(), new Officer(busy.officer(), "unknown")),
                id.toString().replace("-", ""),
                "done",
                null,
                List.of(),
                List.of(),
                Map.of("alert", "nik-enumeration", "people", Long.toString(busy.people()))));
        database.sql("INSERT INTO alert (id, at, organisation, officer, people) VALUES (?, ?, ?, ?, ?)")
                .params(id, Timestamp.from(clock.instant()), busy.organisation(), busy.officer(), busy.people())
                .update();
        LOG.warn("alert {}: an officer of {} asked about {} different people", id, busy.organisation(), busy.people());
    }
}
