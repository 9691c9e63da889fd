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
import java.time.Duration;
import java.time.Instant;
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

    /** An outcome comes so long after its intent at most, and an entry so long after its id was made. */
    private static final Duration LONGEST_LOOKUP = Duration.ofMinutes(1);

    /** A lookup counts by its intents. One that asked nobody has none, and counts by whom its answer is about: the first of its people was meant. */
    private static final String BUSY_OFFICERS = """
            WITH named AS (
                SELECT entry_id, min(hash) AS hash, count(*) AS people FROM audit_subject
                WHERE entry_id >= :first AND at > :since GROUP BY entry_id
            ), asked AS (
                SELECT entry.organisation, entry.officer, named.hash
                FROM audit_entry entry JOIN named ON named.entry_id = entry.id
                WHERE entry.at > :since AND entry.event IN ('lookup.intent', 'lookup.refused', 'trail.read') AND named.people = 1
                UNION ALL
                SELECT entry.organisation, entry.officer, CASE WHEN named.people = 1 THEN named.hash
                    ELSE decode(convert_from(entry.content, 'UTF8')::jsonb #>> '{subjects,0,hash}', 'hex') END
                FROM audit_entry entry JOIN named ON named.entry_id = entry.id
                WHERE entry.at > :since AND entry.event = 'lookup.answered' AND NOT EXISTS (SELECT FROM audit_entry intent
                    WHERE intent.lookup_id = entry.lookup_id AND intent.event = 'lookup.intent' AND intent.at > :before)
            )
            SELECT organisation, officer, count(DISTINCT hash) AS people
            FROM asked
            WHERE officer IS NOT NULL AND NOT EXISTS (SELECT FROM alert
                WHERE alert.organisation = asked.organisation AND alert.officer = asked.officer AND alert.at > :since)
            GROUP BY organisation, officer
            HAVING count(DISTINCT hash) >= :people
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
        Instant since = clock.instant().minus(settings.within());
        Instant before = since.minus(LONGEST_LOOKUP);
        List<Busy> busy = database.sql(BUSY_OFFICERS)
                .param("since", Timestamp.from(since))
                .param("before", Timestamp.from(before))
                .param("first", firstIdOf(before))
                .param("people", settings.people())
                .query((row, number) -> busy(row))
                .list();
        busy.forEach(this::raise);
    }

    /** No id that was made later comes before it: the first 48 bits of a UUIDv7 are its milliseconds (RFC 9562, 5.7). */
    private static UUID firstIdOf(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
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
