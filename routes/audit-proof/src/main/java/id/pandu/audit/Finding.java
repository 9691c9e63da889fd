package id.pandu.audit;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a log. It names entries by number and id and quotes nothing else of them.
 *
 * @param seq the first entry concerned; 0 where none is known
 * @param through the last entry concerned; {@code seq} where it is one
 * @param id the entry's id, where one entry is concerned and its id is known
 * @param sentence what was found, for people
 */
public record Finding(
        Kind kind, long seq, long through, @Nullable UUID id, String sentence) {

    /** What can be wrong. */
    public enum Kind {
        /** An entry is not what was sealed. */
        CHANGED,
        /** Entries are missing between others. */
        DELETED,
        /** Entries or lines stand in another order than they were sealed in. */
        REORDERED,
        /** An entry was never sealed here. */
        INSERTED,
        /** The end is missing: a signed checkpoint covers more entries than there are. */
        TAIL_CUT,
        /** A checkpoint that its key did not sign, or that contradicts another. */
        FORGED_CHECKPOINT,
        /** A checkpoint by a key that the history does not have, or not for that time; or a key that nobody endorsed. */
        KEY_NOT_IN_HISTORY,
        /** Something that cannot be read. */
        MALFORMED;

        /** The name in reports: {@code tail-cut}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
