package id.pandu.gateway.audit;

import id.pandu.audit.Chain;
import id.pandu.audit.Checkpoint;
import id.pandu.audit.SealedEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The sealer's side of the database, all over one connection: the lock that makes it the only one belongs to the same session as
 * what it writes, so that a sealer that has lost the lock has lost its hands too.
 */
final class SealStore {

    /** Any number will do, as long as nobody else in this database locks it. */
    private static final long LOCK = 0x70616e6475L;

    private static final String UNSEALED = """
            SELECT e.id, e.content FROM audit_entry e
            WHERE e.at > now() - make_interval(secs => ?) AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)
            ORDER BY e.at, e.id LIMIT ?
            """;
    private static final String ALL_UNSEALED = """
            SELECT e.id, e.content FROM audit_entry e
            WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)
            ORDER BY e.at, e.id LIMIT ?
            """;
    private static final String APPEND =
            "INSERT INTO audit_seal (seq, entry_id, content, chain) SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::bytea[], ?::bytea[])";

    private final Connection connection;

    SealStore(Connection connection) {
        this.connection = connection;
    }

    /** An entry that has no place in the chain yet. */
    @SuppressWarnings("ArrayRecordComponent") // Carried from one statement to the next, never compared.
    record Unsealed(UUID id, byte[] content) {

        /** The id only. */
        @Override
        public String toString() {
            return "Unsealed[" + id + "]";
        }
    }

    /** The end of the chain. */
    @SuppressWarnings("ArrayRecordComponent") // A value on its way into the next one, never compared.
    record Head(long seq, byte[] chain) {

        SealedEntry next(Unsealed entry) {
            return new SealedEntry(seq + 1, entry.id(), entry.content(), Chain.next(chain, seq + 1, entry.content()));
        }

        static Head of(SealedEntry entry) {
            return new Head(entry.seq(), entry.chain());
        }

        /** The number only. */
        @Override
        public String toString() {
            return "Head[" + seq + "]";
        }
    }

    /** Whether this session is, or becomes, the only sealer. */
    boolean tryToLead() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            ResultSet answer = lock.executeQuery();
            return answer.next() && answer.getBoolean(1);
        }
    }

    Optional<Head> head() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT seq, chain FROM audit_seal ORDER BY seq DESC LIMIT 1")) {
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(new Head(row.getLong(1), row.getBytes(2))) : Optional.empty();
        }
    }

    /** Entries without a seal, in the order in which they are to be sealed; of all time when the window is infinite. */
    List<Unsealed> unsealed(SealWindow window, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(window.isAll() ? ALL_UNSEALED : UNSEALED)) {
            int place = 1;
            if (!window.isAll()) {
                query.setDouble(place++, (double) window.length().toSeconds());
            }
            query.setInt(place, most);
            ResultSet rows = query.executeQuery();
            List<Unsealed> entries = new ArrayList<>();
            while (rows.next()) {
                entries.add(new Unsealed(rows.getObject(1, UUID.class), rows.getBytes(2)));
            }
            return entries;
        }
    }

    /** Commits these seals, all or none; a number or an entry that is sealed already is a fault. */
    void append(List<SealedEntry> seals) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", seals.stream().map(SealedEntry::seq).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", seals.stream().map(SealedEntry::id).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", seals.stream().map(SealedEntry::content).toArray(byte[][]::new)));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea", seals.stream().map(SealedEntry::chain).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
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

    Optional<Checkpoint> newestCheckpoint() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT log, seq, chain, at, key_id, signature FROM audit_checkpoint ORDER BY seq DESC, at DESC LIMIT 1")) {
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(CheckpointRow.read(row)) : Optional.empty();
        }
    }
}
