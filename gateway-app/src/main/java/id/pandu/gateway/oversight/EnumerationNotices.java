package id.pandu.gateway.oversight;

import id.pandu.api.model.NoticeKind;
import id.pandu.hub.oversight.Finding;
import id.pandu.hub.oversight.Finding.Place;
import id.pandu.hub.oversight.NoticeSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The alerts about officers who went through many people. */
final class EnumerationNotices implements NoticeSource {

    private final JdbcClient database;

    EnumerationNotices(JdbcClient database) {
        this.database = database;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.NIK_ENUMERATION;
    }

    @Override
    public List<Finding> before(Place place, int limit) {
        return database.sql("""
                        SELECT id, at, organisation, officer, people FROM alert
                        WHERE (at, id::text) < (:at, :id) ORDER BY at DESC, id::text DESC LIMIT :limit
                        """)
                .param("at", Timestamp.from(place.at()))
                .param("id", place.id())
                .param("limit", limit)
                .query((row, number) -> finding(row))
                .list();
    }

    private Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                kind(),
                new Place(row.getTimestamp("at").toInstant(), row.getString("id")),
                row.getString("organisation"),
                row.getString("officer"),
                null,
                null,
                row.getLong("people"));
    }
}
