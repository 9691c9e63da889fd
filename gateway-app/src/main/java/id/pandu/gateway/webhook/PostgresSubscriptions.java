package id.pandu.gateway.webhook;

import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.events.EventCursor;
import id.pandu.hub.webhook.KeptSubscription;
import id.pandu.hub.webhook.SubscriptionStore;
import id.pandu.hub.webhook.WebhookSecret;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Subscriptions in PostgreSQL. What starts deliveries is part of the change. */
final class PostgresSubscriptions implements SubscriptionStore {

    private final StoreAccess access;
    private final StoredSecrets secrets;
    private final WebhookJobs jobs;

    PostgresSubscriptions(StoreAccess access, StoredSecrets secrets, WebhookJobs jobs) {
        this.access = access;
        this.secrets = secrets;
        this.jobs = jobs;
    }

    @Override
    public Optional<KeptSubscription> find(UUID id) {
        return access.ask(database -> database.sql(SubscriptionRows.SELECT + " WHERE id = :id")
                .param("id", id)
                .query((row, number) -> SubscriptionRows.read(row))
                .optional());
    }

    @Override
    public List<KeptSubscription> of(String organisation) {
        return access.ask(
                database -> database.sql(SubscriptionRows.SELECT + " WHERE organisation = :organisation ORDER BY id")
                        .param("organisation", organisation)
                        .query((row, number) -> SubscriptionRows.read(row))
                        .list());
    }

    @Override
    public boolean add(KeptSubscription subscription, WebhookSecret secret, int most, Runnable proof) {
        return access.change(database -> {
            if (count(database, subscription.organisation()) >= most) {
                return false;
            }
            insert(database, subscription);
            secrets.add(database, subscription.id(), secret);
            jobs.start(subscription.id());
            proof.run();
            return true;
        });
    }

    @Override
    public void remove(UUID id, Runnable proof) {
        change(
                database -> database.sql("DELETE FROM webhook_subscription WHERE id = :id")
                        .param("id", id)
                        .update(),
                proof);
    }

    @Override
    public void renew(UUID id, WebhookSecret next, Instant olderUntil, Runnable proof) {
        change(
                database -> {
                    secrets.retire(database, id, olderUntil);
                    secrets.add(database, id, next);
                },
                proof);
    }

    @Override
    public void move(UUID id, EventCursor place, Runnable proof) {
        change(
                database -> {
                    database.sql("""
                                    UPDATE webhook_subscription SET place_xact = CAST(:xact AS xid8), place_number = :number
                                    WHERE id = :id
                                    """)
                            .param("xact", Long.toString(place.transaction()))
                            .param("number", place.number())
                            .param("id", id)
                            .update();
                    jobs.wake(id);
                },
                proof);
    }

    @Override
    public void enable(UUID id, Runnable proof) {
        change(
                database -> {
                    database.sql("""
                                    UPDATE webhook_subscription
                                    SET disabled_at = NULL, failures = 0, failing_since = NULL, last_failure = NULL
                                    WHERE id = :id
                                    """).param("id", id).update();
                    jobs.wake(id);
                },
                proof);
    }

    private void change(Consumer<JdbcClient> work, Runnable proof) {
        access.change(database -> {
            work.accept(database);
            proof.run();
            return true;
        });
    }

    /** Who adds one meanwhile waits, or two could both be the last. */
    private static long count(JdbcClient database, String organisation) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended('webhook_subscription ' || :organisation, 0))")
                .param("organisation", organisation)
                .query((row, number) -> true)
                .single();
        return database.sql("SELECT count(*) FROM webhook_subscription WHERE organisation = :organisation")
                .param("organisation", organisation)
                .query(Long.class)
                .single();
    }

    private static void insert(JdbcClient database, KeptSubscription subscription) {
        database.sql("""
                        INSERT INTO webhook_subscription (id, organisation, url, kinds, description, created_at, place_xact, place_number)
                        VALUES (:id, :organisation, :url, string_to_array(:kinds, ','), :description, :createdAt,
                                CAST(:xact AS xid8), :number)
                        """)
                .param("id", subscription.id())
                .param("organisation", subscription.organisation())
                .param("url", subscription.url())
                .param("kinds", String.join(",", subscription.kinds()))
                .param("description", subscription.description(), Types.VARCHAR)
                .param("createdAt", subscription.createdAt().atOffset(ZoneOffset.UTC))
                .param("xact", Long.toString(subscription.cursor().transaction()))
                .param("number", subscription.cursor().number())
                .update();
    }
}
