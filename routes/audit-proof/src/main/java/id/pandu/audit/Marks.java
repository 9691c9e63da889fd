package id.pandu.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Checkpoints of entries that have not been met yet. This is the one thing whose size grows, with the number of published checkpoints. */
final class Marks {

    private final TreeMap<Long, List<Mark>> ahead = new TreeMap<>();

    void add(Mark mark) {
        List<Mark> same = ahead.computeIfAbsent(mark.n(), n -> new ArrayList<>(1));
        if (same.stream().noneMatch(other -> other.chain().equals(mark.chain()))) {
            same.add(mark);
        }
    }

    /** Takes those of entry {@code n}, and forgets those before it. */
    List<Mark> take(long n) {
        ahead.headMap(n).clear();
        List<Mark> here = ahead.remove(n);
        return here == null ? List.of() : here;
    }

    /** The furthest one. */
    Optional<Mark> last() {
        return ahead.isEmpty()
                ? Optional.empty()
                : Optional.of(ahead.lastEntry().getValue().getFirst());
    }
}
