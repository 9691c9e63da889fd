package id.pandu.audit;

import id.pandu.audit.Finding.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Entries that do not follow from the one before. Held back for a while, since a later entry can tell what really happened: that two changed places, or that an
 * entry does not belong here at all. Left alone, they were changed.
 */
final class Doubts {

    private static final int HELD = 32;

    private final Findings findings;
    private final Deque<Place> held = new ArrayDeque<>();

    Doubts(Findings findings) {
        this.findings = findings;
    }

    void add(Place place) {
        held.addLast(place);
        if (held.size() > HELD) {
            changed(held.removeFirst());
        }
    }

    /** Takes the entry of that number out, if it is in doubt and {@code explained} says that this is no longer needed. */
    Optional<Place> resolve(long seq, Predicate<Place> explained) {
        Optional<Place> doubt = held.stream()
                .filter(place -> place.link().seq() == seq)
                .filter(explained)
                .findFirst();
        doubt.ifPresent(held::remove);
        return doubt;
    }

    /**
     * Tells whether this entry and one in doubt belong in each other's place, their chain values moved along or left behind. Then both are
     * reported, and the other one is returned.
     */
    Optional<Link> swappedWith(Place here) {
        for (Place doubt : held) {
            for (Hash before : doubt.before()) {
                Hash there = here.link().after(before, doubt.n());
                if (isOneOf(there, doubt, here) && belongs(doubt, here, there)) {
                    swapped(doubt, here.link(), there);
                    return Optional.of(doubt.link());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean belongs(Place doubt, Place here, Hash there) {
        Stream<Hash> before = doubt.n() + 1 == here.n() ? Stream.of(there) : here.before().stream();
        return before.anyMatch(hash -> isOneOf(doubt.link().after(hash, here.n()), doubt, here));
    }

    private static boolean isOneOf(Hash value, Place one, Place other) {
        return value.equals(one.link().chain()) || value.equals(other.link().chain());
    }

    void finish() {
        held.forEach(this::changed);
        held.clear();
    }

    private void swapped(Place doubt, Link link, Hash there) {
        held.remove(doubt);
        tellSwapped(doubt.link(), link);
        tellSwapped(link, doubt.link());
        // Was the next one in doubt only because the true chain value before it stood elsewhere?
        held.removeIf(next -> next.n() == doubt.n() + 1 && next.link().follows(List.of(there), next.n()));
    }

    private void tellSwapped(Link one, Link other) {
        findings.about(
                Kind.REORDERED,
                one,
                "Entry " + one.seq() + " stands where entry " + other.seq() + " was sealed: they changed places.");
    }

    private void changed(Place place) {
        long seq = place.link().seq();
        findings.about(
                Kind.CHANGED,
                place.link(),
                "Entry " + seq
                        + " does not follow from the one before it: its content or its chain value was changed, or both of"
                        + " the one before it.");
    }
}
