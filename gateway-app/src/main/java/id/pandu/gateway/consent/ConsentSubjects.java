package id.pandu.gateway.consent;

import id.pandu.gateway.keys.ColumnCipher;
import id.pandu.gateway.keys.RotatingColumn;
import id.pandu.gateway.store.StoreAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encrypted people of consents, which follow the rotation of keys. A row is called {@code <organisation>/<reference>}; there is no slash in
 * an organisation's id. Rows come in the order of the primary key, whatever the database's collation.
 */
final class ConsentSubjects implements RotatingColumn {

    private static final String NAME = "consent.subject";

    private final StoreAccess access;

    ConsentSubjects(StoreAccess access) {
        this.access = access;
    }

    /** The primary key. */
    private record Key(String organisation, String reference) {

        /** Comes before every row: no organisation's id is empty. */
        static final Key START = new Key("", "");

        static Key of(String row) {
            int slash = row.indexOf('/');
            return new Key(row.substring(0, slash), row.substring(slash + 1));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Two comparisons in place of an inequality, which no index serves: on most days there is nothing to find. */
    @Override
    public List<Stored> olderThan(String currentKeyId, @Nullable String after, int most) {
        Key place = after == null ? Key.START : Key.of(after);
        return access.ask(database -> database.sql("""
                        SELECT organisation || '/' || reference AS row, subject FROM consent
                        WHERE (subject_cipher_key_id < :current OR subject_cipher_key_id > :current)
                        AND (organisation, reference) > (:organisation, :reference)
                        ORDER BY organisation, reference LIMIT :most
                        """)
                .param("current", currentKeyId)
                .param("organisation", place.organisation())
                .param("reference", place.reference())
                .param("most", most)
                .query((row, number) ->
                        new Stored(row.getString("row"), NAME + ":" + row.getString("row"), row.getBytes("subject")))
                .list());
    }

    @Override
    public void replace(Stored old, byte[] value) {
        Key place = Key.of(old.row());
        access.ask(database -> database.sql("""
                        UPDATE consent SET subject = :value, subject_cipher_key_id = :key
                        WHERE organisation = :organisation AND reference = :reference AND subject = :old
                        """)
                .param("value", value)
                .param("key", ColumnCipher.keyIdOf(value))
                .param("organisation", place.organisation())
                .param("reference", place.reference())
                .param("old", old.value())
                .update());
    }
}
