package id.pandu.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the log against signed checkpoints. It chains the contents anew from one checkpoint to the next and starts each time from the signed value, never from
 * the stored one: whoever rewrites a stretch and chains everything after it anew is found in that stretch, and all other stretches are still proved.
 */
final class Proof {

    private final CheckpointFindings told;
    private final Marks marks = new Marks();

    /** What the contents give since {@link #anchor}; null where some are missing. */
    private @Nullable Hash computed;

    private Mark anchor;
    private boolean explained;
    private long n;
    private @Nullable Link last;
    private @Nullable Mark broken;
    private long brokenFrom;
    private long agreeing;
    private long signedUpTo;

    Proof(String log, Findings findings) {
        this.told = new CheckpointFindings(findings);
        this.computed = Chain.genesisOf(log);
        this.anchor = new Mark(0, this.computed, Instant.EPOCH);
    }

    /** A checkpoint whose signature holds. */
    void checkpoint(Mark mark) {
        if (mark.n() > n) {
            marks.add(mark);
        } else if (mark.n() < n) {
            late(mark);
        } else if (last != null) {
            compare(mark, last);
        }
    }

    /** The next entry, as number {@code number}. */
    void pass(long number, Link link) {
        tellBroken();
        n = number;
        last = link;
        computed = computed == null ? null : link.after(computed, number);
        marks.take(number).forEach(mark -> compare(mark, link));
    }

    /** Entries up to {@code through} are missing; if the last of them has a checkpoint, the log goes on from its signed value. */
    void skip(long through) {
        lose();
        n = through;
        last = null;
        marks.take(through).stream().findFirst().ifPresent(this::anchorAt);
    }

    /** Something in this stretch is reported already. */
    void explain() {
        explained = true;
    }

    /** The contents since the last checkpoint are not the sealed ones, one by one: nothing can be computed until the next one. */
    void lose() {
        computed = null;
        explained = true;
    }

    /** The last entries turned out not to be the ones of their numbers: what a checkpoint said about them says nothing. */
    void disown() {
        broken = null;
        lose();
    }

    /** The last entry turned out to be another one of the same number. */
    void replaceLast(Link link) {
        disown();
        last = link;
    }

    /** The signed chain value of entry {@code number}, if it was the last one signed. */
    Optional<Hash> signedAt(long number) {
        return anchor.n() == number && number > 0 ? Optional.of(anchor.chain()) : Optional.empty();
    }

    /** The end of the log, after which {@code unreadable} entries stood that could not be read. */
    void finish(long unreadable) {
        tellBroken();
        marks.last().filter(mark -> mark.n() > n + unreadable).ifPresent(mark -> told.tailCut(n, mark));
    }

    long agreeing() {
        return agreeing;
    }

    long signedUpTo() {
        return signedUpTo;
    }

    private void compare(Mark mark, Link link) {
        if (anchor.n() == mark.n()) {
            if (!anchor.chain().equals(mark.chain())) {
                told.contradiction(mark);
            }
            return;
        }
        boolean computedAgrees = mark.chain().equals(computed);
        if (computedAgrees || mark.chain().equals(link.chain())) {
            agreeing++;
            signedUpTo = mark.n();
        }
        if (!computedAgrees && !explained) {
            broken = mark;
            brokenFrom = anchor.n() + 1;
        }
        anchorAt(mark);
    }

    private void anchorAt(Mark mark) {
        anchor = mark;
        computed = mark.chain();
        explained = false;
    }

    private void late(Mark mark) {
        if (anchor.n() != mark.n() || !anchor.chain().equals(mark.chain())) {
            told.tooLate(mark, n);
        }
    }

    private void tellBroken() {
        if (broken != null) {
            told.broken(brokenFrom, broken);
            broken = null;
        }
    }
}
