package id.pandu.gateway.referral;

import id.pandu.gateway.keys.ColumnCipher;
import id.pandu.gateway.keys.RotatingColumn;
import id.pandu.gateway.store.StoreAccess;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The encrypted referrals, which follow the rotation of keys. */
final class ReferralDocuments implements RotatingColumn {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final StoreAccess access;

    ReferralDocuments(StoreAccess access) {
        this.access = access;
    }

    @Override
    public String name() {
        return ReferralDocument.NAME;
    }

    @Override
    public List<Stored> olderThan(String currentKeyId, @Nullable String after, int most) {
        return access.ask(database -> database.sql("""
                        SELECT id, document FROM referral WHERE cipher_key_id <> :current AND id > :after
                        ORDER BY id LIMIT :most
                        """)
                .param("current", currentKeyId)
                .param("after", after == null ? BEFORE_ALL : UUID.fromString(after))
                .param("most", most)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Stored(id.toString(), ReferralDocument.context(id), row.getBytes("document"));
                })
                .list());
    }

    @Override
    public void replace(Stored old, byte[] value) {
        access.ask(database -> database.sql("""
                        UPDATE referral SET document = :value, cipher_key_id = :key WHERE id = :id AND document = :old
                        """)
                .param("value", value)
                .param("key", ColumnCipher.keyIdOf(value))
                .param("id", UUID.fromString(old.row()))
                .param("old", old.value())
                .update());
    }
}
