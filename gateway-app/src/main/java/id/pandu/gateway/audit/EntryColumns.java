package id.pandu.gateway.audit;

import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEntry.Look;
import id.pandu.hub.audit.SubjectKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A batch turned into one array for each column, so that one statement of fixed text takes any number of rows. */
final class EntryColumns {

    private record SubjectRow(AuditEntry entry, SubjectKey subject) {}

    private final Connection connection;
    private final List<Array> arrays = new ArrayList<>();

    private EntryColumns(Connection connection) {
        this.connection = connection;
    }

    /** The columns of {@code audit_subject}, then those of {@code audit_entry}. */
    static List<Array> of(Connection connection, List<PendingEntry> batch) throws SQLException {
        var columns = new EntryColumns(connection);
        List<SubjectRow> subjects = batch.stream()
                .map(PendingEntry::entry)
                .flatMap(entry -> entry.subjects().stream().distinct().map(subject -> new SubjectRow(entry, subject)))
                .toList();
        columns.add("uuid", subjects, row -> row.entry().id());
        columns.add("timestamptz", subjects, row -> EntryJson.time(row.entry().at()));
        columns.add("text", subjects, row -> row.subject().keyId());
        columns.add(
                "bytea", subjects, row -> HexFormat.of().parseHex(row.subject().hash()), new byte[0][]);
        columns.addEntries(batch);
        return columns.arrays;
    }

    private void addEntries(List<PendingEntry> batch) throws SQLException {
        List<AuditEntry> entries = batch.stream().map(PendingEntry::entry).toList();
        add("uuid", entries, AuditEntry::id);
        add("timestamptz", entries, entry -> EntryJson.time(entry.at()));
        add("text", entries, entry -> entry.event().code());
        add("text", entries, entry -> entry.caller().organisation());
        add("text", entries, entry -> of(entry.caller().officer(), Officer::id));
        add("text", entries, entry -> of(entry.caller().officer(), Officer::role));
        add("uuid", entries, entry -> of(entry.look(), Look::lookupId));
        add("boolean", entries, entry -> Boolean.TRUE.equals(of(entry.look(), Look::outOfArea)));
        add("bytea", batch, PendingEntry::content, new byte[0][]);
    }

    private <R> void add(String type, List<R> rows, Function<R, @Nullable Object> value) throws SQLException {
        arrays.add(connection.createArrayOf(type, rows.stream().map(value).toArray()));
    }

    private <R> void add(String type, List<R> rows, Function<R, byte[]> value, byte[][] none) throws SQLException {
        arrays.add(
                connection.createArrayOf(type, rows.stream().map(value).toList().toArray(none)));
    }

    private static <T, R> @Nullable R of(@Nullable T whole, Function<T, R> part) {
        return whole == null ? null : part.apply(whole);
    }
}
