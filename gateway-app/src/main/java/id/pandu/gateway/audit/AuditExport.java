package id.pandu.gateway.audit;

import id.pandu.audit.Checkpoint;
import id.pandu.audit.ExportFormat;
import id.pandu.audit.SealedEntry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the sealed log as NDJSON, each checkpoint after the entry that it covers. */
final class AuditExport {

    private static final String SEALS =
            "SELECT seq, entry_id, content, chain FROM audit_seal WHERE seq > ? ORDER BY seq";
    private static final String CHECKPOINTS =
            "SELECT log, seq, chain, at, key_id, signature FROM audit_checkpoint WHERE seq > ? ORDER BY seq, at";

    private final AuditScans scans;
    private final Duration limit;

    /**
     * @param limit how long one export may take
     */
    AuditExport(AuditScans scans, Duration limit) {
        this.scans = scans;
        this.limit = limit;
    }

    /**
     * Writes until the end of the log, or until the reader has gone or has taken too long.
     *
     * @param after only entries after this number
     */
    void write(long after, OutputStream output) {
        scans.read(limit, scan -> {
            try {
                var buffered = new BufferedOutputStream(output, 1 << 16);
                write(scan, after, buffered);
                buffered.flush();
                return true;
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private static void write(LogScan scan, long after, OutputStream output) throws SQLException, IOException {
        try (Rows<SealedEntry> seals = scan.rows(SEALS, AuditExport::sealOrNothing, after);
                Rows<Checkpoint> checkpoints = scan.rows(CHECKPOINTS, AuditExport::checkpoint, after)) {
            SealedEntry seal = seals.next();
            while (seal != null) {
                line(output, ExportFormat.line(seal));
                writeUpTo(seal.seq(), checkpoints, output);
                seal = seals.next();
            }
            writeUpTo(Long.MAX_VALUE, checkpoints, output);
        }
    }

    private static void writeUpTo(long seq, Rows<Checkpoint> checkpoints, OutputStream output)
            throws SQLException, IOException {
        Checkpoint next = checkpoints.peek();
        while (next != null && next.seq() <= seq) {
            line(output, ExportFormat.line(next));
            checkpoints.next();
            next = checkpoints.peek();
        }
    }

    private static void line(OutputStream output, String line) throws IOException {
        output.write(line.getBytes(StandardCharsets.UTF_8));
        output.write('\n');
    }

    /**
     * The seal in columns {@code seq, entry_id, content, chain}.
     *
     * @throws IllegalArgumentException when it can be no seal
     */
    static SealedEntry seal(ResultSet row) throws SQLException {
        return new SealedEntry(
                row.getLong("seq"), row.getObject("entry_id", UUID.class), bytes(row, "content"), bytes(row, "chain"));
    }

    private static byte[] bytes(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getBytes(column), new byte[0]);
    }

    /** A row that can be no seal is not exported, and is missed there; verification of the database names it. */
    private static @Nullable SealedEntry sealOrNothing(ResultSet row) throws SQLException {
        try {
            return seal(row);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable Checkpoint checkpoint(ResultSet row) throws SQLException {
        return CheckpointRow.readable(row).orElse(null);
    }
}
