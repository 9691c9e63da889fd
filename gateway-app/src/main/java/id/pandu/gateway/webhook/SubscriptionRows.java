package id.pandu.gateway.webhook;

import id.pandu.hub.events.EventCursor;
import id.pandu.hub.webhook.KeptSubscription;
import id.pandu.hub.webhook.KeptSubscription.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of subscriptions. */
final class SubscriptionRows {

    static final String SELECT = """
            SELECT id, organisation, url, kinds, description, created_at, place_xact::text AS place_xact, place_number,
                   disabled_at, failures, failing_since, last_failure, last_success,
                   (SELECT max(until) FROM webhook_secret
                    WHERE subscription_id = webhook_subscription.id AND until > now()) AS older_secret_until
            FROM webhook_subscription
            """;

    private SubscriptionRows() {}

    static KeptSubscription read(ResultSet row) throws SQLException {
        return new KeptSubscription(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                row.getString("url"),
                List.of((String[]) row.getArray("kinds").getArray()),
                row.getString("description"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new EventCursor(Long.parseLong(row.getString("place_xact")), row.getLong("place_number")),
                time(row, "older_secret_until"),
                standing(row));
    }

    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                time(row, "disabled_at"),
                row.getInt("failures"),
                time(row, "failing_since"),
                row.getString("last_failure"),
                time(row, "last_success"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
