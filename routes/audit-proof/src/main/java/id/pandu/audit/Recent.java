package id.pandu.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The last few entries, to look back at when one does not follow. */
final class Recent {

    /** How many entries put in at one place are recognised. */
    static final int REACH = 8;

    private final Deque<Place> places = new ArrayDeque<>();

    void add(Place place) {
        places.addLast(place);
        if (places.size() > REACH) {
            places.removeFirst();
        }
    }

    void forget() {
        places.clear();
    }

    @Nullable
    Place last() {
        return places.peekLast();
    }

    Link removeLast() {
        return places.removeLast().link();
    }

    /** How many of the last entries have to be left out so that this one follows, with its own number or with one as much lower; 0 if that does not help. */
    int leftOut(Place place, boolean renumbered) {
        Iterator<Place> back = places.descendingIterator();
        for (int count = 1; back.hasNext(); count++) {
            long n = renumbered ? place.n() - count : place.n();
            if (place.link().follows(back.next().before(), n)) {
                return count;
            }
        }
        return 0;
    }
}
