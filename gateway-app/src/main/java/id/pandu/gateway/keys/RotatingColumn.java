package id.pandu.gateway.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of encrypted values that follows the rotation of keys. Its table's owner implements it. */
public interface RotatingColumn {

    /** What the log calls it: {@code table.column}. */
    String name();

    /**
     * Values that another key than the current one encrypted, in the order of their rows.
     *
     * @param after the row to go on behind; null to begin
     * @param most how many at most
     */
    List<Stored> olderThan(String currentKeyId, @Nullable String after, int most);

    /** Puts a new value in place of the old one, unless somebody else has replaced it by now. */
    void replace(Stored old, byte[] value);

    /**
     * A value where it stands.
     *
     * @param row the row's key, as the column writes it
     * @param context what the value was encrypted with
     */
    @SuppressWarnings("ArrayRecordComponent") // Carried from one call to the next, never compared.
    record Stored(String row, String context, byte[] value) {

        /** Where it stands. */
        @Override
        public String toString() {
            return "Stored[" + row + "]";
        }
    }
}
