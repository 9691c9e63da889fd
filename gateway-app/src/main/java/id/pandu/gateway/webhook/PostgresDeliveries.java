package id.pandu.gateway.webhook;

import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.events.EventCursor;
import id.pandu.hub.webhook.DeliveryStore;
import id.pandu.hub.webhook.KeptSubscription;
import id.pandu.hub.webhook.KeptSubscription.Standing;
import id.pandu.hub.webhook.SubscriptionStore;
import id.pandu.hub.webhook.WebhookSecret;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What deliveries remember, in PostgreSQL. */
final class PostgresDeliveries implements DeliveryStore {

    private static final String MOVE =
            "UPDATE webhook_subscription SET place_xact = CAST(:toXact AS xid8), place_number = :toNumber";
    private static final String WHERE_IT_STOOD =
            " WHERE id = :id AND place_xact = CAST(:fromXact AS xid8) AND place_number = :fromNumber";

    private final StoreAccess access;
    private final SubscriptionStore subscriptions;
    private final StoredSecrets secrets;

    PostgresDeliveries(StoreAccess access, SubscriptionStore subscriptions, StoredSecrets secrets) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.secrets = secrets;
    }

    @Override
    public Optional<KeptSubscription> find(UUID id) {
        return subscriptions.find(id);
    }

    @Override
    public List<WebhookSecret> secrets(UUID id, Instant now) {
        return secrets.of(id, now);
    }

    @Override
    public boolean delivered(UUID id, EventCursor from, EventCursor to, Instant at) {
        String sql =
                MOVE + ", last_success = :at, failures = 0, failing_since = NULL, last_failure = NULL" + WHERE_IT_STOOD;
        return access.ask(database -> moved(database.sql(sql), id, from, to)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update())
                == 1;
    }

    @Override
    public boolean passedOver(UUID id, EventCursor from, EventCursor to) {
        return access.ask(database ->
                        moved(database.sql(MOVE + WHERE_IT_STOOD), id, from, to).update())
                == 1;
    }

    @Override
    public Standing failed(UUID id, String reason, Instant at) {
        return access.ask(database -> database.sql("""
                                UPDATE webhook_subscription
                                SET failures = failures + 1, failing_since = coalesce(failing_since, :at), last_failure = :reason
                                WHERE id = :id
                                RETURNING disabled_at, failures, failing_since, last_failure, last_success
                                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .param("id", id)
                        .query((row, number) -> SubscriptionRows.standing(row))
                        .optional())
                .orElse(Standing.NEW);
    }

    @Override
    public void disable(UUID id, Instant at, Runnable proof) {
        access.change(database -> {
            int disabled = database.sql("""
                            UPDATE webhook_subscription SET disabled_at = :at WHERE id = :id AND disabled_at IS NULL
                            """)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("id", id)
                    .update();
            if (disabled == 1) {
                proof.run();
            }
            return true;
        });
    }

    private static StatementSpec moved(StatementSpec statement, UUID id, EventCursor from, EventCursor to) {
        return statement
                .param("id", id)
                .param("fromXact", Long.toString(from.transaction()))
                .param("fromNumber", from.number())
                .param("toXact", Long.toString(to.transaction()))
                .param("toNumber", to.number());
    }
}
