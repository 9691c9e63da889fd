package id.pandu.gateway.audit;

import id.pandu.audit.Checkpoint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The table of checkpoints, over the sealer's connection. */
final class CheckpointTable {

    private static final int AT_A_TIME = 500;
    private static final String BEHIND =
            "SELECT log, seq, chain, at, key_id, signature FROM audit_checkpoint WHERE (seq, signature) > (?, ?)"
                    + " ORDER BY seq, signature LIMIT " + AT_A_TIME;
    private static final String NEWEST =
            "SELECT * FROM (SELECT log, seq, chain, at, key_id, signature FROM audit_checkpoint"
                    + " ORDER BY seq DESC, signature DESC LIMIT 100) newest ORDER BY seq, signature";

    private final Connection connection;

    CheckpointTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Some of the table, without rows that can be no checkpoint.
     *
     * @param seq where its last row stands
     * @param signature the same
     * @param isLast whether nothing comes behind it
     */
    record Stretch(List<Checkpoint> checkpoints, long seq, String signature, boolean isLast) {}

    void add(Checkpoint checkpoint) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO audit_checkpoint (seq, at, log, chain, key_id, signature) VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, checkpoint.seq());
            insert.setObject(2, OffsetDateTime.ofInstant(checkpoint.time(), ZoneOffset.UTC));
            insert.setString(3, checkpoint.log());
            insert.setString(4, checkpoint.chain());
            insert.setString(5, checkpoint.keyId());
            insert.setString(6, checkpoint.signature());
            insert.executeUpdate();
        }
    }

    /** The last ones, in their order. */
    List<Checkpoint> newest() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
            return stretch(query.executeQuery()).checkpoints();
        }
    }

    /** Those that come behind a place, in their order. */
    Stretch after(long seq, String signature) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BEHIND)) {
            query.setLong(1, seq);
            query.setString(2, signature);
            return stretch(query.executeQuery());
        }
    }

    private static Stretch stretch(ResultSet rows) throws SQLException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        long seq = 0;
        String signature = "";
        int count = 0;
        while (rows.next()) {
            CheckpointRow.readable(rows).ifPresent(checkpoints::add);
            seq = rows.getLong("seq");
            signature = rows.getString("signature");
            count++;
        }
        return new Stretch(checkpoints, seq, signature, count < AT_A_TIME);
    }
}
