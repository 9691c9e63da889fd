package id.pandu.gateway.audit;

import id.pandu.audit.Checkpoint;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table of checkpoints, over the sealer's connection. */
final class CheckpointTable {

    private final Connection connection;

    CheckpointTable(Connection connection) {
        this.connection = connection;
    }

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

    Optional<Checkpoint> newest() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT log, seq, chain, at, key_id, signature FROM audit_checkpoint ORDER BY seq DESC, at DESC LIMIT 1")) {
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(CheckpointRow.read(row)) : Optional.empty();
        }
    }
}
