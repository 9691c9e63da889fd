package id.pandu.gateway.audit;

import id.pandu.audit.SealedEntry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds entries without a seal, wherever they are, and chains them. Nearly all are found by a cheap look at the last seconds; wider
 * looks make sure that none is left behind, however late it was committed, and the widest goes through the whole log in stretches, so
 * that no statement grows with it.
 */
final class Sealing {

    private static final int MOST = 1000;
    private static final int STRETCH = 20_000;
    private static final Duration NEWEST = Duration.ofSeconds(15);
    private static final Duration RECENT = Duration.ofMinutes(10);
    private static final Duration RECENT_EVERY = Duration.ofSeconds(10);
    private static final Duration ALL_EVERY = Duration.ofMinutes(5);

    private final SealStore store;
    private Head head;
    private Place swept = Place.START;
    private Instant nextRecent;
    private Instant nextAll;

    /** Begins at the end of the chain. */
    Sealing(SealStore store, Head head, Instant now) {
        this.store = store;
        this.head = head;
        this.nextRecent = now.plus(RECENT_EVERY);
        this.nextAll = now.plus(ALL_EVERY);
    }

    /** Some entries. */
    private interface Look {

        List<Unsealed> find() throws SQLException;
    }

    Head head() {
        return head;
    }

    /** Seals all there is, oldest first: what waited through an outage comes before what came after it. */
    void everything() throws SQLException {
        do {
            sweep();
        } while (!swept.equals(Place.START));
    }

    /** Seals what is new, and looks as far back as it is time to. */
    void due(Instant now) throws SQLException {
        if (!swept.equals(Place.START) || !now.isBefore(nextAll)) {
            sweep();
            nextAll = now.plus(ALL_EVERY);
        }
        if (now.isBefore(nextRecent)) {
            seal(() -> store.unsealed(NEWEST, MOST));
        } else {
            seal(() -> store.unsealed(RECENT, MOST));
            nextRecent = now.plus(RECENT_EVERY);
        }
    }

    private void sweep() throws SQLException {
        Place begin = swept;
        Place end = store.placeBehind(begin, STRETCH).orElse(Place.END);
        seal(() -> store.unsealed(begin, end, MOST));
        swept = end.equals(Place.END) ? Place.START : end;
    }

    private void seal(Look look) throws SQLException {
        List<Unsealed> found = look.find();
        while (!found.isEmpty()) {
            append(found);
            found = found.size() < MOST ? List.of() : look.find();
        }
    }

    private void append(List<Unsealed> entries) throws SQLException {
        List<SealedEntry> seals = new ArrayList<>(entries.size());
        Head end = head;
        for (Unsealed entry : entries) {
            SealedEntry seal = end.next(entry);
            seals.add(seal);
            end = Head.of(seal);
        }
        store.append(seals);
        head = end;
    }
}
