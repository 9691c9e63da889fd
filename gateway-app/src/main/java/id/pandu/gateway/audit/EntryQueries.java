package id.pandu.gateway.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.api.model.AuditEntryList;
import id.pandu.api.model.AuditRecord;
import id.pandu.hub.audit.AuditReader.EntryQuery;
import id.pandu.hub.audit.Cursor;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds entries for auditors: newest first, page by page along an index. */
final class EntryQueries {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;

    EntryQueries(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Row(Cursor place, AuditRecord entry) {}

    AuditEntryList find(EntryQuery query) {
        int limit = query.page().limit();
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(query, parameters);
        parameters.put("limit", limit + 1);
        List<Row> rows = database.sql(
                        "SELECT e.id, e.at, e.content, s.seq FROM (SELECT id, at, content FROM audit_entry WHERE "
                                + where
                                + " ORDER BY at DESC, id DESC LIMIT :limit) e LEFT JOIN audit_seal s ON s.entry_id = e.id"
                                + " ORDER BY e.at DESC, e.id DESC")
                .params(parameters)
                .query((row, number) -> row(row))
                .list();
        List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
        String next = rows.size() > limit ? shown.getLast().place().text() : null;
        return new AuditEntryList(shown.stream().map(Row::entry).toList(), next);
    }

    /** The conditions that matter, each of fixed text; their values become parameters. */
    private static String where(EntryQuery query, Map<String, Object> parameters) {
        Cursor after = query.page().after();
        StringJoiner where = new StringJoiner(" AND ");
        where.add("true");
        BiConsumer<String, @Nullable Object> narrow = (condition, value) -> {
            if (value != null) {
                parameters.put("p" + parameters.size(), value);
                where.add(condition.replace("?", ":p" + (parameters.size() - 1)));
            }
        };
        narrow.accept("organisation = ?", query.organisation());
        narrow.accept("officer = ?", query.officer());
        narrow.accept("event = ?", query.event());
        narrow.accept("lookup_id = ?", query.about());
        narrow.accept("at >= ?", time(query.from()));
        narrow.accept("at < ?", time(query.until()));
        narrow.accept("(at, id) < (?, :id)", after == null ? null : time(after.at()));
        if (after != null) {
            parameters.put("id", after.id());
        }
        return where.toString();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private Row row(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var place = new Cursor(row.getObject("at", OffsetDateTime.class).toInstant(), id);
        return new Row(place, new AuditRecord(id, row.getObject("seq", Long.class), entry(row.getBytes("content"))));
    }

    /** What cannot be read was tampered with; verification tells more. */
    private Map<String, Object> entry(byte[] content) {
        try {
            return json.readValue(content, OBJECT);
        } catch (IOException unreadable) {
            return Map.of("unreadable", true);
        }
    }
}
