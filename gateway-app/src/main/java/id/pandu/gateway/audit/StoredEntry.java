package id.pandu.gateway.audit;

import id.pandu.audit.Finding.Kind;
import id.pandu.audit.SealedEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as all tables have it.
 *
 * @param seal its place in the chain; null before it is sealed
 * @param content what {@code audit_entry} holds; null when it is not there
 * @param columns what its other columns hold, by name
 * @param subjects whom {@code audit_subject} has for it, {@code <key id> <hash>}, and {@code moved} where the time is another one
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, compared by its bytes.
record StoredEntry(
        UUID id,
        @Nullable SealedEntry seal,
        byte @Nullable [] content,
        Map<String, String> columns,
        Set<String> subjects) {

    private static final String SUBJECTS = """
            ARRAY(SELECT a.key_id || ' ' || encode(a.hash, 'hex') || CASE WHEN a.at <> e.at THEN ' moved' ELSE '' END
                  FROM audit_subject a WHERE a.entry_id = %s) AS subjects
            """;
    private static final String COLUMNS =
            "e.content AS stored, e.at, e.event, e.organisation, e.officer, e.role, e.lookup_id, e.out_of_area, ";

    /** All seals with their entries, in order. */
    static final String SEALED = "SELECT s.seq, s.entry_id, s.content, s.chain, " + COLUMNS
            + SUBJECTS.formatted("s.entry_id")
            + " FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.seq";

    /** Entries that wait for their seal. */
    static final String UNSEALED = "SELECT NULL::bigint AS seq, e.id AS entry_id, " + COLUMNS
            + SUBJECTS.formatted("e.id")
            + " FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)";

    /** A seal with its entry; a row that can be no seal is told and passed over. */
    static @Nullable StoredEntry sealed(ResultSet row, TableFindings findings) throws SQLException {
        try {
            return read(row, AuditExport.seal(row));
        } catch (IllegalArgumentException malformed) {
            findings.add(
                    Kind.MALFORMED,
                    row.getLong("seq"),
                    row.getObject("entry_id", UUID.class),
                    "The row of audit_seal can be no seal.");
            return null;
        }
    }

    static StoredEntry unsealed(ResultSet row) throws SQLException {
        return read(row, null);
    }

    private static StoredEntry read(ResultSet row, @Nullable SealedEntry seal) throws SQLException {
        byte[] content = row.getBytes("stored");
        UUID id = row.getObject("entry_id", UUID.class);
        return new StoredEntry(id, seal, content, content == null ? new TreeMap<>() : columns(row, id), subjects(row));
    }

    private static Map<String, String> columns(ResultSet row, UUID id) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        columns.put("id", id.toString());
        columns.put(
                "at", EntryJson.time(row.getObject("at", OffsetDateTime.class).toInstant()));
        columns.put("out_of_area", Boolean.toString(row.getBoolean("out_of_area")));
        for (String name : new String[] {"event", "organisation", "officer", "role", "lookup_id"}) {
            String value = row.getString(name);
            if (value != null) {
                columns.put(name, value);
            }
        }
        return columns;
    }

    private static Set<String> subjects(ResultSet row) throws SQLException {
        return new TreeSet<>(Arrays.asList((String[]) row.getArray("subjects").getArray()));
    }

    /** The id only. */
    @Override
    public String toString() {
        return "StoredEntry[" + id + "]";
    }
}
