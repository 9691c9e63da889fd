package id.pandu.gateway.oversight;

import id.pandu.api.model.NoticeKind;
import id.pandu.hub.oversight.Finding;
import id.pandu.hub.oversight.Finding.Place;
import id.pandu.hub.oversight.NoticeSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at residents of other regions, as the audit log has them. */
final class OutOfAreaNotices implements NoticeSource {

    private final JdbcClient database;

    OutOfAreaNotices(JdbcClient database) {
        this.database = database;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.OUT_OF_AREA;
    }

    @Override
    public List<Finding> before(Place place, int limit) {
        return database.sql("""
                        SELECT id, at, organisation, officer FROM audit_entry
                        WHERE out_of_area AND at <= :at AND (at, id::text) < (:at, :id)
                        ORDER BY at DESC, id::text DESC LIMIT :limit
                        """)
                .param("at", Timestamp.from(place.at()))
                .param("id", place.id())
                .param("limit", limit)
                .query((row, number) -> finding(row))
                .list();
    }

    private Finding finding(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Finding(
                kind(),
                new Place(row.getTimestamp("at").toInstant(), id),
                row.getString("organisation"),
                row.getString("officer"),
                UUID.fromString(id),
                null,
                null);
    }
}
