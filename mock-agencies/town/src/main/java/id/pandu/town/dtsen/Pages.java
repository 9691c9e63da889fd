package id.pandu.town.dtsen;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts what was found into pages. */
final class Pages {

    private final int size;
    private final CursorSeal seal;

    Pages(int size, String secret) {
        this.size = size;
        this.seal = new CursorSeal(secret);
    }

    /**
     * One page.
     *
     * @param total all that were found
     * @param nextCursor leads on, null on the last page
     */
    record Page(int total, @Nullable String nextCursor, List<Individual> individuals) {}

    /** The page a cursor leads to, the first one without; nothing when the cursor is not of this question or leads nowhere. */
    Optional<Page> page(Question question, List<Individual> found, @Nullable String cursor, boolean endless) {
        if (cursor == null) {
            return Optional.of(cut(question, found, 0, endless));
        }
        return seal.open(cursor, question)
                .filter(page -> endless || page * size < found.size())
                .map(page -> cut(question, found, page, endless));
    }

    private Page cut(Question question, List<Individual> found, int page, boolean endless) {
        int pages = Math.max(1, Math.ceilDiv(found.size(), size));
        int from = page % pages * size;
        List<Individual> individuals = found.subList(from, Math.min(from + size, found.size()));
        String next = endless || page + 1 < pages ? seal.close(page + 1, question) : null;
        return new Page(found.size(), next, individuals);
    }
}
