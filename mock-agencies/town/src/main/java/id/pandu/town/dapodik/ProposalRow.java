package id.pandu.town.dapodik;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.town.worklist.Outcome;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.WorkItem;
import id.pandu.town.worklist.WorkStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a row of the office's table as the work item it is. */
final class ProposalRow {

    /** Selects what {@link #read} needs; {@code isi} is what the sender wrote. */
    static final String SELECT = """
            SELECT id_rujukan::text, nomor_agenda, waktu_masuk, status, alasan, catatan, hasil::text, tanggal_selesai,
                   jsonb_strip_nulls(to_jsonb(u) - ARRAY['id_rujukan', 'urutan', 'nomor_agenda', 'waktu_masuk', 'status', 'alasan',
                       'catatan', 'hasil', 'tanggal_selesai', 'last_update'])::text AS isi
              FROM rujukan.usulan_masuk u
            """;

    private ProposalRow() {}

    static WorkItem read(ResultSet row) throws SQLException {
        Instant received = row.getObject("waktu_masuk", OffsetDateTime.class).toInstant();
        return new WorkItem(
                row.getString("id_rujukan"),
                row.getString("nomor_agenda"),
                List.of(received),
                standing(row),
                content(row.getString("isi")));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String reason = row.getString("alasan");
        LocalDate on = row.getObject("tanggal_selesai", LocalDate.class);
        Outcome outcome = on == null ? null : HasilJson.read(on, row.getString("hasil"));
        return new Standing(
                WorkStatus.byWord(row.getString("status")).orElseThrow(),
                reason == null ? null : Rejection.byCode(reason).orElseThrow(),
                row.getString("catatan"),
                outcome);
    }

    private static Map<String, Object> content(String json) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> column : HasilJson.tree(json).properties()) {
            content.put(column.getKey(), column.getValue().asText());
        }
        return content;
    }
}
