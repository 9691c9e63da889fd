package id.pandu.town.dapodik;

import id.pandu.town.worklist.Outcome;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.Vocabulary;
import id.pandu.town.worklist.WorkItem;
import id.pandu.town.worklist.WorkList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The work list of an education office is a table of its database; the office's staff act on it, past the proxy and its faults. */
final class TableWorkList implements WorkList, AutoCloseable {

    private static final String OLDEST_FIRST = " ORDER BY urutan";
    private static final String MOVE = """
            UPDATE rujukan.usulan_masuk
               SET status = ?, alasan = ?, catatan = ?, tanggal_selesai = ?, hasil = ?::jsonb, last_update = now()
             WHERE nomor_agenda = ?
            """;
    private static final int SECONDS_TO_ANSWER = 5;

    private final UpstreamServer server;
    private final String database;
    private @Nullable Connection open;

    TableWorkList(UpstreamServer server, String database) {
        this.server = server;
        this.database = database;
    }

    @Override
    public List<WorkItem> items() {
        return select(OLDEST_FIRST, null);
    }

    @Override
    public Optional<WorkItem> withNativeId(String nativeId) {
        return select(" WHERE nomor_agenda = ?", nativeId).stream().findFirst();
    }

    @Override
    public Optional<WorkItem> withExternalId(String externalId) {
        return select(" WHERE id_rujukan = ?", UUID.fromString(externalId)).stream()
                .findFirst();
    }

    @Override
    public boolean move(String nativeId, Standing standing) {
        return asStaff(connection -> {
            try (PreparedStatement update = connection.prepareStatement(MOVE)) {
                Rejection reason = standing.reason();
                Outcome outcome = standing.outcome();
                update.setString(1, standing.status().word());
                update.setString(2, reason == null ? null : reason.name());
                update.setString(3, standing.note());
                update.setObject(4, outcome == null ? null : outcome.on());
                update.setString(5, outcome == null ? null : HasilJson.write(outcome));
                update.setString(6, nativeId);
                return update.executeUpdate() > 0;
            }
        });
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.of("[A-Za-z0-9_-]{2,60}");
    }

    @Override
    public void clear() {
        asStaff(connection -> {
            try (Statement delete = connection.createStatement()) {
                return delete.executeUpdate("DELETE FROM rujukan.usulan_masuk");
            }
        });
    }

    @Override
    public synchronized void close() throws SQLException {
        if (open != null) {
            open.close();
        }
    }

    private List<WorkItem> select(String rest, @Nullable Object value) {
        return asStaff(connection -> {
            try (PreparedStatement select = connection.prepareStatement(ProposalRow.SELECT + rest)) {
                if (value != null) {
                    select.setObject(1, value);
                }
                List<WorkItem> items = new ArrayList<>();
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    items.add(ProposalRow.read(rows));
                }
                return items;
            }
        });
    }

    /** What the database says of a failure may repeat the row, which is about a resident. */
    private synchronized <T> T asStaff(Work<T> work) {
        try {
            return work.on(connection());
        } catch (SQLException e) {
            throw new IllegalStateException("the work list in " + database + " fails with SQLSTATE " + e.getSQLState());
        }
    }

    private Connection connection() throws SQLException {
        if (open == null || !open.isValid(SECONDS_TO_ANSWER)) {
            Connection fresh = server.connect(database);
            try (Statement role = fresh.createStatement()) {
                role.execute("SET ROLE petugas_disdik");
            }
            open = fresh;
        }
        return open;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
