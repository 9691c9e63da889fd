package id.pandu.gateway.referral;

import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.referral.Once;
import id.pandu.hub.referral.ReferralStore.Commit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes each key once. Two calls at the same time meet at the primary key: the second waits for the first, and gets what came of it. */
final class IdempotencyKeys {

    private record Used(UUID result, SubjectKey body) {}

    /** Takes the key for this result; what came of it before, where it was taken. */
    Optional<Commit> take(JdbcClient database, Once once, UUID result) {
        int taken = database.sql("""
                        INSERT INTO idempotency (consumer, operation, key, body_key_id, body_hash, result)
                        VALUES (:consumer, :operation, :key, :bodyKey, :bodyHash, :result)
                        ON CONFLICT (consumer, operation, key) DO NOTHING
                        """)
                .param("consumer", once.consumer())
                .param("operation", once.operation())
                .param("key", once.key())
                .param("bodyKey", once.body().keyId())
                .param("bodyHash", HexFormat.of().parseHex(once.body().hash()))
                .param("result", result)
                .update();
        return taken == 1 ? Optional.empty() : before(database, once);
    }

    /** What came of the key before, where it was taken. */
    Optional<Commit> before(JdbcClient database, Once once) {
        return database.sql("""
                        SELECT result, body_key_id, body_hash FROM idempotency
                        WHERE consumer = :consumer AND operation = :operation AND key = :key
                        """)
                .param("consumer", once.consumer())
                .param("operation", once.operation())
                .param("key", once.key())
                .query((row, number) -> new Used(
                        row.getObject("result", UUID.class),
                        new SubjectKey(
                                row.getString("body_key_id"), HexFormat.of().formatHex(row.getBytes("body_hash")))))
                .optional()
                .map(used -> once.bodies().contains(used.body())
                        ? new Commit.Before(used.result())
                        : new Commit.KeyReused());
    }
}
