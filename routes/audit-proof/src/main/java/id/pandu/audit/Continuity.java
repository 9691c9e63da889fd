package id.pandu.audit;

import java.util.Optional;

/**
 * Holds each entry against the stored chain value before it, and goes on from the stored value, so that one change is one finding. Where an entry does not follow,
 * it looks a few entries back and forth for what explains it, and only an exact chain value explains: nothing is guessed.
 */
final class Continuity {

    private final EntryFindings told;
    private final Proof proof;
    private final Doubts doubts;
    private final Gaps gaps;
    private final Recent recent = new Recent();
    private final Candidates before = new Candidates();

    /** Looking for explanations costs many times what reading costs; a log that is wrong everywhere needs none. */
    private int searches = 10_000;

    /** By how much entries are numbered higher than the chain counts them. */
    private long shift;

    Continuity(String log, Findings findings, Proof proof) {
        this.told = new EntryFindings(findings);
        this.proof = proof;
        this.doubts = new Doubts(findings);
        this.gaps = new Gaps(findings);
        before.only(Chain.genesisOf(log));
    }

    /** Numbers that no entry has; {@code accounted} if they are reported otherwise. */
    void gap(long from, long to, boolean accounted) {
        if (!accounted) {
            gaps.open(from, to, before.list(), shift);
        }
        before.none();
        recent.forget();
        proof.skip(to - shift);
    }

    /** The next entry in order. */
    void accept(Link link) {
        proof.signedAt(link.seq() - shift - 1).ifPresent(before::signed);
        Place place = new Place(link, link.seq() - shift, before.list());
        before.only(link.chain());
        if (place.before().isEmpty() || place.follows()) {
            told.sound(link);
        } else {
            explain(place);
        }
        recent.add(new Place(link, link.seq() - shift, place.before()));
        proof.pass(link.seq() - shift, link);
    }

    /** An entry whose number has been passed already. */
    void late(Link link) {
        if (gaps.fill(link)) {
            return;
        }
        told.inserted(doubts.resolve(link.seq(), doubt -> link.follows(doubt.before(), doubt.n()))
                .map(Place::link)
                .orElse(link));
        Place last = recent.last();
        if (last != null && last.link().seq() == link.seq() && link.follows(last.before(), last.n())) {
            // Which of the two the chain goes on from, the next entry tells.
            before.offer(link.chain());
            proof.replaceLast(link);
        }
    }

    void finish() {
        gaps.finish();
        doubts.finish();
    }

    private void explain(Place place) {
        searches = Math.max(0, searches - 1);
        if (searches > 0 && (swapped(place) || surplus(place) || closedUp(place))) {
            return;
        }
        place.before().forEach(hash -> before.offer(place.link().after(hash, place.n())));
        doubts.add(place);
        proof.explain();
    }

    private boolean swapped(Place place) {
        Optional<Link> other = doubts.swappedWith(place);
        other.ifPresent(link -> before.offer(link.chain()));
        other.ifPresent(link -> proof.explain());
        return other.isPresent();
    }

    /** Whether this one follows if the entries just before it are left out; whoever put them in may have numbered the rest anew, or not. */
    private boolean surplus(Place place) {
        int shifted = recent.leftOut(place, true);
        int count = shifted > 0 ? shifted : recent.leftOut(place, false);
        for (int i = 0; i < count; i++) {
            Link link = recent.removeLast();
            doubts.resolve(link.seq(), doubt -> true);
            told.inserted(link);
        }
        if (count > 0) {
            shift += shifted;
            proof.disown();
        }
        return count > 0;
    }

    /** Whether this one follows the one before it if some before that were taken out and the rest numbered anew. */
    private boolean closedUp(Place place) {
        for (int count = 1; count <= Recent.REACH; count++) {
            if (place.link().follows(place.before(), place.n() + count)
                    && doubts.resolve(place.link().seq() - 1, doubt -> true).isPresent()) {
                shift -= count;
                proof.disown();
                told.closedUp(place.n() - 1, count);
                return true;
            }
        }
        return false;
    }
}
