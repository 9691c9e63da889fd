package id.pandu.audit;

import id.pandu.audit.Finding.Kind;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Brings entries into the order of their numbers. It looks one entry ahead: a number that is too high is a gap if the log goes on above it, and an entry in the
 * wrong place if the log goes on below it.
 */
final class Order {

    private static final int EARLY = 1024;

    private final Findings findings;
    private final Continuity continuity;

    /** Entries that came before their turn, by number. */
    private final TreeMap<Long, Link> early = new TreeMap<>();

    private @Nullable Link ahead;
    private long next = 1;
    private long unreadable;

    Order(Findings findings, Continuity continuity) {
        this.findings = findings;
        this.continuity = continuity;
    }

    void take(Link link) {
        passThoseWhoseTurnItIs();
        Link held = ahead;
        if (link.seq() < next || early.containsKey(link.seq())) {
            continuity.late(link);
        } else if (held == null) {
            first(link);
        } else if (link.seq() < held.seq() && early.size() < EARLY) {
            setAside(held);
            ahead = null;
            first(link);
        } else {
            ahead = null;
            deliver(held);
            take(link);
        }
    }

    /** An entry stood here, as it seems, and cannot be read. */
    void unreadable() {
        unreadable++;
    }

    /** Returns how many entries at the end could not be read. */
    long finish() {
        if (ahead != null) {
            early.put(ahead.seq(), ahead);
        }
        while (!early.isEmpty()) {
            pass(early.pollFirstEntry().getValue());
        }
        return unreadable;
    }

    private void first(Link link) {
        if (link.seq() == next) {
            deliver(link);
        } else {
            ahead = link;
        }
    }

    private void setAside(Link link) {
        early.put(link.seq(), link);
        findings.about(
                Kind.REORDERED, link, "Entry " + link.seq() + " stands before entries that were sealed earlier.");
    }

    private void deliver(Link link) {
        while (!early.isEmpty() && early.firstKey() < link.seq()) {
            pass(early.pollFirstEntry().getValue());
        }
        pass(link);
    }

    /** Only when the next entry comes: a checkpoint of the last one may still stand in between. */
    private void passThoseWhoseTurnItIs() {
        while (!early.isEmpty() && early.firstKey() == next) {
            pass(early.pollFirstEntry().getValue());
        }
    }

    private void pass(Link link) {
        if (link.seq() > next) {
            boolean told = link.seq() - next <= unreadable;
            continuity.gap(next, link.seq() - 1, told);
        }
        unreadable = 0;
        continuity.accept(link);
        next = link.seq() + 1;
    }
}
