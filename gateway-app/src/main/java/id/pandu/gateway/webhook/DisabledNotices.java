package id.pandu.gateway.webhook;

import id.pandu.api.model.NoticeKind;
import id.pandu.hub.oversight.Finding;
import id.pandu.hub.oversight.Finding.Place;
import id.pandu.hub.oversight.NoticeSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subscriptions that the hub has given up. */
final class DisabledNotices implements NoticeSource {

    private final JdbcClient database;

    DisabledNotices(JdbcClient database) {
        this.database = database;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.WEBHOOK_DISABLED;
    }

    @Override
    public List<Finding> before(Place place, int limit) {
        return database.sql("""
                        SELECT id, disabled_at, organisation, failures FROM webhook_subscription
                        WHERE disabled_at IS NOT NULL AND (disabled_at, id::text) < (:at, :id)
                        ORDER BY disabled_at DESC, id::text DESC LIMIT :limit
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
                new Place(row.getTimestamp("disabled_at").toInstant(), row.getString("id")),
                row.getString("organisation"),
                null,
                null,
                null,
                row.getLong("failures"));
    }
}
