package id.pandu.gateway.audit;

import id.pandu.api.model.AuditFinding;
import id.pandu.api.model.AuditVerification;
import id.pandu.audit.Checkpoint;
import id.pandu.audit.Finding.Kind;
import id.pandu.audit.KeyHistory;
import id.pandu.audit.Report;
import id.pandu.audit.Verification;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One verification: goes once through the seals and the checkpoints of both places side by side, in constant memory. */
final class VerificationRun {

    private static final String CHECKPOINTS =
            "SELECT log, seq, chain, at, key_id, signature FROM audit_checkpoint ORDER BY seq, at";
    private static final String STRAY_SUBJECTS = """
            SELECT DISTINCT a.entry_id FROM audit_subject a WHERE NOT EXISTS (SELECT FROM audit_entry e WHERE e.id = a.entry_id)
            AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = a.entry_id)
            """;

    /** An entry is sealed within seconds, and after an outage before the next checkpoint; one that is older than that came another way. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private final LogScan scan;
    private final Verification proof;
    private final TableFindings findings = new TableFindings();
    private final TableComparison tables = new TableComparison(findings);
    private final PublishedInTable publishedInTable;
    private Instant signed = Instant.EPOCH;
    private long unsealed;

    VerificationRun(KeyHistory keys, LogScan scan) {
        this.scan = scan;
        this.proof = new Verification(keys);
        this.publishedInTable = new PublishedInTable(scan, findings);
    }

    /**
     * Carries it out.
     *
     * @param length how much of the file there was before the scan's snapshot
     * @param began by the system's nanoseconds
     */
    AuditVerification over(CheckpointFile file, long length, long began) throws SQLException, IOException {
        try (Rows<StoredEntry> seals = scan.rows(StoredEntry.SEALED, row -> StoredEntry.sealed(row, findings));
                Rows<Checkpoint> stored = scan.rows(CHECKPOINTS, row -> CheckpointRow.read(row, findings));
                var published = new PublishedCheckpoints(file, length, this::malformedLine)) {
            for (StoredEntry next = seals.next(); next != null; next = seals.next()) {
                long seq = Objects.requireNonNull(next.seal()).seq();
                takePublished(published, seq);
                take(next);
                takeStored(stored, seq);
            }
            takePublished(published, Long.MAX_VALUE);
            takeStored(stored, Long.MAX_VALUE);
        }
        publishedInTable.finish();
        checkUnsealed();
        checkStraySubjects();
        return result(proof.finish(), began);
    }

    private void take(StoredEntry entry) {
        proof.entry(Objects.requireNonNull(entry.seal()));
        tables.check(entry);
        String at = entry.columns().get("at");
        if (at != null && Instant.parse(at).isBefore(signed.minus(LATE))) {
            findings.add(
                    Kind.INSERTED,
                    entry.seal().seq(),
                    entry.id(),
                    "The entry claims a time long before checkpoints that were signed without it.");
        }
    }

    private void takePublished(PublishedCheckpoints published, long seq) throws SQLException, IOException {
        for (Checkpoint next = upTo(published, seq); next != null; next = upTo(published, seq)) {
            proof.checkpoint(next);
            publishedInTable.take(next);
        }
    }

    private void takeStored(Rows<Checkpoint> stored, long seq) throws SQLException, IOException {
        for (Checkpoint next = upTo(stored, seq); next != null; next = upTo(stored, seq)) {
            proof.checkpoint(next);
            signed = next.time();
        }
    }

    private static @Nullable Checkpoint upTo(Ahead<Checkpoint> checkpoints, long seq) throws SQLException, IOException {
        Checkpoint next = checkpoints.peek();
        return next != null && next.seq() <= seq ? checkpoints.next() : null;
    }

    private void checkUnsealed() throws SQLException {
        try (Rows<StoredEntry> entries = scan.rows(StoredEntry.UNSEALED, StoredEntry::unsealed)) {
            for (StoredEntry next = entries.next(); next != null; next = entries.next()) {
                unsealed++;
                tables.check(next);
            }
        }
    }

    private void checkStraySubjects() throws SQLException {
        try (Rows<UUID> strays = scan.rows(STRAY_SUBJECTS, row -> row.getObject(1, UUID.class))) {
            for (UUID next = strays.next(); next != null; next = strays.next()) {
                findings.add(
                        Kind.INSERTED,
                        null,
                        next,
                        "audit_subject has rows of an entry that is not there: they were put in, or the entry was deleted before it was sealed.");
            }
        }
    }

    private void malformedLine(long number) {
        findings.add(Kind.MALFORMED, null, null, "Line " + number + " of the checkpoint file is no checkpoint.");
    }

    private AuditVerification result(Report report, long began) {
        List<AuditFinding> all = Stream.concat(
                        report.findings().stream().map(TableFindings::told), findings.kept().stream())
                .limit(TableFindings.KEPT)
                .toList();
        return AuditVerification.builder()
                .intact(report.verified() && findings.count() == 0)
                .entries(report.entries())
                .lastSeq(report.lastSeq())
                .checkpoints(report.checkpoints())
                .unsealed(unsealed)
                .findings(all)
                .findingCount(report.found() + findings.count())
                .elapsedMs(Duration.ofNanos(System.nanoTime() - began).toMillis())
                .build();
    }
}
