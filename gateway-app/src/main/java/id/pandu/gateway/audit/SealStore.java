package id.pandu.gateway.audit;

import id.pandu.audit.SealedEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
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
    private static final String UNSEALED_BETWEEN = """
            SELECT e.id, e.content FROM audit_entry e
            WHERE (e.at, e.id) > (?, ?) AND (e.at, e.id) <= (?, ?)
            AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)
            ORDER BY e.at, e.id LIMIT ?
            """;
    private static final String BEHIND =
            "SELECT at, id FROM audit_entry WHERE (at, id) > (?, ?) ORDER BY at, id OFFSET ? LIMIT 1";
    private static final String APPEND =
            "INSERT INTO audit_seal (seq, entry_id, content, chain) SELECT * FROM unnest(?::bigint[], ?::uuid[], ?::bytea[], ?::bytea[])";

    private final Connection connection;

    SealStore(Connection connection) {
        this.connection = connection;
    }

    /** Whether this session is, or becomes, the only sealer. */
    boolean tryToLead() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            ResultSet answer = lock.executeQuery();
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Lets another session be the sealer. */
    void stepDown() throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("SELECT pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.executeQuery();
        }
    }

    Optional<Head> head() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT seq, chain FROM audit_seal ORDER BY seq DESC LIMIT 1")) {
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(new Head(row.getLong(1), row.getBytes(2))) : Optional.empty();
        }
    }

    /** Entries of the last while without a seal, in the order in which they are to be sealed. */
    List<Unsealed> unsealed(Duration last, int most) throws SQLException {
        return unsealed(UNSEALED, (double) last.toSeconds(), most);
    }

    /** Entries without a seal behind one place and up to another. */
    List<Unsealed> unsealed(Place after, Place upTo, int most) throws SQLException {
        return unsealed(UNSEALED_BETWEEN, after.at(), after.id(), upTo.at(), upTo.id(), most);
    }

    /** The place of the entry that comes so many behind this place; none when the log ends before. */
    Optional<Place> placeBehind(Place place, int entries) throws SQLException {
        try (PreparedStatement query = prepare(BEHIND, place.at(), place.id(), entries - 1)) {
            ResultSet row = query.executeQuery();
            return row.next()
                    ? Optional.of(new Place(row.getObject(1, OffsetDateTime.class), row.getObject(2, UUID.class)))
                    : Optional.empty();
        }
    }

    private List<Unsealed> unsealed(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement query = prepare(sql, parameters)) {
            ResultSet rows = query.executeQuery();
            List<Unsealed> entries = new ArrayList<>();
            while (rows.next()) {
                entries.add(new Unsealed(rows.getObject(1, UUID.class), rows.getBytes(2)));
            }
            return entries;
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int place = 0; place < parameters.length; place++) {
            statement.setObject(place + 1, parameters[place]);
        }
        return statement;
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
}
