package id.pandu.gateway.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.api.model.AuditCheckpoint;
import id.pandu.api.model.AuditCheckpointList;
import id.pandu.api.model.AuditKey;
import id.pandu.audit.KeyHistory;
import id.pandu.hub.audit.Cursor;
import id.pandu.hub.audit.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists signed checkpoints, newest first, with the keys that they are checked by. */
final class CheckpointQueries {

    private static final String NEWEST = """
            SELECT log, seq, chain, at, key_id, signature FROM audit_checkpoint WHERE (at, seq) < (:at, :seq)
            ORDER BY at DESC, seq DESC LIMIT :limit
            """;
    private static final Cursor END = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, Long.MAX_VALUE));

    private final JdbcClient database;
    private final String log;
    private final List<AuditKey> keys;

    CheckpointQueries(JdbcClient database, KeyHistory history, ObjectMapper json) {
        this.database = database;
        this.log = history.log();
        this.keys = keys(history, json);
    }

    AuditCheckpointList find(Page page) {
        Cursor before = page.after() == null ? END : page.after();
        List<AuditCheckpoint> rows = database.sql(NEWEST)
                .param("at", OffsetDateTime.ofInstant(before.at(), ZoneOffset.UTC))
                .param("seq", before.id().getLeastSignificantBits())
                .param("limit", page.limit() + 1)
                .query((row, number) -> checkpoint(row))
                .list();
        List<AuditCheckpoint> shown = rows.subList(0, Math.min(page.limit(), rows.size()));
        return new AuditCheckpointList(log, shown, keys, rows.size() > page.limit() ? place(shown.getLast()) : null);
    }

    private static String place(AuditCheckpoint last) {
        return new Cursor(Instant.parse(last.time()), new UUID(0, last.seq())).text();
    }

    private static AuditCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new AuditCheckpoint(
                row.getString("log"),
                row.getLong("seq"),
                row.getString("chain"),
                CheckpointRow.time(row),
                row.getString("key_id"),
                row.getString("signature"));
    }

    private static List<AuditKey> keys(KeyHistory history, ObjectMapper json) {
        try {
            List<AuditKey> keys = new ArrayList<>();
            for (JsonNode key : json.readTree(history.toJson()).path("keys")) {
                keys.add(json.convertValue(key, AuditKey.class));
            }
            return List.copyOf(keys);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
