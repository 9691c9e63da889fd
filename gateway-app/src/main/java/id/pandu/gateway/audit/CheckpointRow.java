package id.pandu.gateway.audit;

import id.pandu.audit.Checkpoint;
import id.pandu.audit.Finding.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A checkpoint as it lies in its table. */
final class CheckpointRow {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private CheckpointRow() {}

    /**
     * The row that the result stands on, with columns {@code log, seq, chain, at, key_id, signature}.
     *
     * @throws IllegalArgumentException when it can be no checkpoint
     */
    static Checkpoint read(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getString("log"),
                row.getLong("seq"),
                row.getString("chain"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                row.getString("signature"));
    }

    /** The same; nothing for a row that can be no checkpoint. */
    static Optional<Checkpoint> readable(ResultSet row) throws SQLException {
        try {
            return Optional.of(read(row));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The same; a row that can be no checkpoint is told and passed over. */
    static @Nullable Checkpoint read(ResultSet row, TableFindings findings) throws SQLException {
        try {
            return read(row);
        } catch (IllegalArgumentException malformed) {
            findings.add(Kind.MALFORMED, row.getLong("seq"), null, "The row of audit_checkpoint can be no checkpoint.");
            return null;
        }
    }

    /** Its time as it is signed and published. */
    static String time(ResultSet row) throws SQLException {
        return TIME.format(row.getObject("at", OffsetDateTime.class));
    }
}
