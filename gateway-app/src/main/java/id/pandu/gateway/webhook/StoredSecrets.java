package id.pandu.gateway.webhook;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.gateway.keys.ColumnCipher;
import id.pandu.gateway.keys.RotatingColumn;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.webhook.WebhookSecret;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secrets of subscriptions, encrypted; they follow the rotation of keys. */
final class StoredSecrets implements RotatingColumn {

    private static final String NAME = "webhook_secret.secret";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final StoreAccess access;
    private final ColumnCipher cipher;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    StoredSecrets(StoreAccess access, ColumnCipher cipher) {
        this.access = access;
        this.cipher = cipher;
    }

    /** Adds one, in the transaction under way. */
    void add(JdbcClient database, UUID subscription, WebhookSecret secret) {
        UUID id = ids.generate();
        byte[] encrypted = cipher.encrypt(context(id), secret.text());
        database.sql("""
                        INSERT INTO webhook_secret (id, subscription_id, cipher_key_id, secret)
                        VALUES (:id, :subscription, :key, :secret)
                        """)
                .param("id", id)
                .param("subscription", subscription)
                .param("key", ColumnCipher.keyIdOf(encrypted))
                .param("secret", encrypted)
                .update();
    }

    /** Lets the newest sign for a while only, and those before it no more; in the transaction under way. */
    void retire(JdbcClient database, UUID subscription, Instant until) {
        database.sql("DELETE FROM webhook_secret WHERE subscription_id = :subscription AND until IS NOT NULL")
                .param("subscription", subscription)
                .update();
        database.sql("UPDATE webhook_secret SET until = :until WHERE subscription_id = :subscription")
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("subscription", subscription)
                .update();
    }

    List<WebhookSecret> of(UUID subscription, Instant now) {
        return access.ask(database -> database.sql("""
                        SELECT id, secret FROM webhook_secret
                        WHERE subscription_id = :subscription AND (until IS NULL OR until > :now)
                        ORDER BY until NULLS FIRST
                        """)
                .param("subscription", subscription)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new WebhookSecret(
                        cipher.decrypt(context(row.getObject("id", UUID.class)), row.getBytes("secret"))))
                .list());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Stored> olderThan(String currentKeyId, @Nullable String after, int most) {
        return access.ask(database -> database.sql("""
                        SELECT id, secret FROM webhook_secret WHERE cipher_key_id <> :current AND id > :after
                        ORDER BY id LIMIT :most
                        """)
                .param("current", currentKeyId)
                .param("after", after == null ? BEFORE_ALL : UUID.fromString(after))
                .param("most", most)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Stored(id.toString(), context(id), row.getBytes("secret"));
                })
                .list());
    }

    @Override
    public void replace(Stored old, byte[] value) {
        access.ask(database -> database.sql("""
                        UPDATE webhook_secret SET secret = :value, cipher_key_id = :key WHERE id = :id AND secret = :old
                        """)
                .param("value", value)
                .param("key", ColumnCipher.keyIdOf(value))
                .param("id", UUID.fromString(old.row()))
                .param("old", old.value())
                .update());
    }

    private static String context(UUID id) {
        return NAME + ":" + id;
    }
}
