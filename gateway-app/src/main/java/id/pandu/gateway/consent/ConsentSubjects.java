package id.pandu.gateway.consent;

import id.pandu.gateway.keys.ColumnCipher;
import id.pandu.gateway.keys.RotatingColumn;
import id.pandu.gateway.store.StoreAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The encrypted people of consents, which follow the rotation of keys. A row is called {@code <organisation>/<reference>}. */
final class ConsentSubjects implements RotatingColumn {

    private static final String NAME = "consent.subject";

    private final StoreAccess access;

    ConsentSubjects(StoreAccess access) {
        this.access = access;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Stored> olderThan(String currentKeyId, @Nullable String after, int most) {
        return access.ask(database -> database.sql("""
                        SELECT organisation || '/' || reference AS row, subject FROM consent
                        WHERE subject_cipher_key_id <> :current AND organisation || '/' || reference > :after COLLATE "C"
                        ORDER BY (organisation || '/' || reference) COLLATE "C" LIMIT :most
                        """)
                .param("current", currentKeyId)
                .param("after", after == null ? "" : after)
                .param("most", most)
                .query((row, number) ->
                        new Stored(row.getString("row"), NAME + ":" + row.getString("row"), row.getBytes("subject")))
                .list());
    }

    @Override
    public void replace(Stored old, byte[] value) {
        access.ask(database -> database.sql("""
                        UPDATE consent SET subject = :value, subject_cipher_key_id = :key
                        WHERE organisation || '/' || reference = :row AND subject = :old
                        """)
                .param("value", value)
                .param("key", ColumnCipher.keyIdOf(value))
                .param("row", old.row())
                .param("old", old.value())
                .update());
    }
}
