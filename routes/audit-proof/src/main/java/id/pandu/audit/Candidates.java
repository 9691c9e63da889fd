package id.pandu.audit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The chain values that the next entry may follow: the stored one, and a few more where something is in doubt. Never many, whatever the log does. */
final class Candidates {

    private static final int MOST = 5;

    private final Set<Hash> values = new LinkedHashSet<>();

    /** Nothing is known: any entry may be next. */
    void none() {
        values.clear();
    }

    void only(Hash value) {
        values.clear();
        values.add(value);
    }

    /** One more, unless there are many already. */
    void offer(Hash value) {
        if (values.size() < MOST) {
            values.add(value);
        }
    }

    /** One more, signed and therefore certain. */
    void signed(Hash value) {
        values.add(value);
    }

    List<Hash> list() {
        return List.copyOf(values);
    }
}
