package id.pandu.audit;

import id.pandu.audit.Finding.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * Holds each entry against the stored chain value before it, and goes on from the stored value, so that one change is one finding. Where an entry does not follow,
 * it looks a few entries back and forth for what explains it, and only an exact chain value explains: nothing is guessed.
 */
final class Continuity {

    /** How many entries put in or taken out at one place are recognised when all later ones were numbered anew. */
    private static final int REACH = 8;

    private final Findings findings;
    private final Proof proof;
    private final Doubts doubts;
    private final Gaps gaps;
    private final Deque<Place> recent = new ArrayDeque<>();
    private final Set<Hash> before = new HashSet<>();

    /** By how much entries are numbered higher than the chain counts them. */
    private long shift;

    Continuity(String log, Findings findings, Proof proof) {
        this.findings = findings;
        this.proof = proof;
        this.doubts = new Doubts(findings);
        this.gaps = new Gaps(findings);
        before.add(Chain.genesisOf(log));
    }

    /** Numbers that no entry has; {@code told} if they are accounted for. */
    void gap(long from, long to, boolean told) {
        if (!told) {
            gaps.open(from, to, before, shift);
        }
        before.clear();
        recent.clear();
        proof.skip(to - shift);
    }

    /** The next entry in order. */
    void accept(Link link) {
        proof.signedAt(link.seq() - shift - 1).ifPresent(before::add);
        Place place = new Place(link, link.seq() - shift, Set.copyOf(before));
        before.clear();
        before.add(link.chain());
        if (place.before().isEmpty() || place.follows()) {
            claim(link);
        } else {
            explain(place);
        }
        remember(new Place(link, link.seq() - shift, place.before()));
        proof.pass(link.seq() - shift, link);
    }

    /** An entry whose number has been passed already. */
    void late(Link link) {
        if (gaps.fill(link)) {
            return;
        }
        inserted(doubts.resolve(link.seq(), doubt -> link.follows(doubt.before(), doubt.n()))
                .map(Place::link)
                .orElse(link));
        Place last = recent.peekLast();
        if (last != null && last.link().seq() == link.seq() && link.follows(last.before(), last.n())) {
            // Which of the two the chain goes on from, the next entry tells.
            before.add(link.chain());
            proof.replaceLast(link);
        }
    }

    void finish() {
        gaps.finish();
        doubts.finish();
    }

    private void explain(Place place) {
        Set<Hash> swapped = doubts.swappedWith(place);
        if (!swapped.isEmpty()) {
            before.addAll(swapped);
            proof.explain();
        } else if (!surplus(place) && !closedUp(place)) {
            place.before().forEach(hash -> before.add(place.link().after(hash, place.n())));
            doubts.add(place);
            proof.explain();
        }
    }

    /** Whether this one follows if the entries just before it are left out; whoever put them in may have numbered the rest anew, or not. */
    private boolean surplus(Place place) {
        Iterator<Place> back = recent.descendingIterator();
        for (int count = 1; back.hasNext(); count++) {
            Set<Hash> earlier = back.next().before();
            boolean renumbered = place.link().follows(earlier, place.n() - count);
            if (renumbered || place.link().follows(earlier, place.n())) {
                shift += renumbered ? count : 0;
                leaveOut(count);
                return true;
            }
        }
        return false;
    }

    private void leaveOut(int count) {
        for (int i = 0; i < count; i++) {
            Link link = recent.removeLast().link();
            doubts.resolve(link.seq(), doubt -> true);
            inserted(link);
        }
        proof.disown();
    }

    /** Whether this one follows the one before it if some before that were taken out and the rest numbered anew. */
    private boolean closedUp(Place place) {
        for (int count = 1; count <= REACH; count++) {
            long n = place.n() + count;
            if (place.link().follows(place.before(), n)
                    && doubts.resolve(place.link().seq() - 1, doubt -> true).isPresent()) {
                shift -= count;
                proof.disown();
                findings.range(
                        Kind.DELETED,
                        place.n() - 1,
                        n - 2,
                        count + " missing before entry " + (place.link().seq() - 1)
                                + "; the entries after that were numbered anew.");
                return true;
            }
        }
        return false;
    }

    private void remember(Place place) {
        recent.addLast(place);
        if (recent.size() > REACH) {
            recent.removeFirst();
        }
    }

    private void claim(Link link) {
        if (link.claim() == Claim.DIFFERS) {
            findings.about(Kind.CHANGED, link, "The id beside entry " + link.seq() + " is not the one inside it.");
        } else if (link.claim() == Claim.UNREADABLE) {
            findings.about(Kind.MALFORMED, link, "Entry " + link.seq() + " holds no JSON object with an id.");
        }
    }

    private void inserted(Link link) {
        findings.about(
                Kind.INSERTED,
                link,
                "Entry " + link.seq() + " is one too many: the chain goes on without it, or its number is taken.");
    }
}
