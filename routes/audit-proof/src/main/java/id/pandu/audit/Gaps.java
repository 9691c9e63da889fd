package id.pandu.audit;

import id.pandu.audit.Finding.Kind;
import java.util.List;
import java.util.TreeMap;

/** Numbers that were passed over. Held back for a while, since the entry may still come, in the wrong place. Left alone, they were deleted. */
final class Gaps {

    private static final int HELD = 1024;

    /** From and to, both missing; the chain values before {@code from}, and how far the chain's own count is behind. */
    private record Gap(long from, long to, List<Hash> before, long shift) {

        boolean fits(Link link) {
            return link.seq() != from || before.isEmpty() || link.follows(before, link.seq() - shift);
        }
    }

    private final Findings findings;
    private final TreeMap<Long, Gap> open = new TreeMap<>();

    Gaps(Findings findings) {
        this.findings = findings;
    }

    void open(long from, long to, List<Hash> before, long shift) {
        if (from > to) {
            return;
        }
        open.put(from, new Gap(from, to, before, shift));
        if (open.size() > HELD) {
            deleted(open.pollFirstEntry().getValue());
        }
    }

    /** Whether this late entry was missing; then it no longer is. */
    boolean fill(Link link) {
        var entry = open.floorEntry(link.seq());
        if (entry == null || link.seq() > entry.getValue().to()) {
            return false;
        }
        Gap gap = entry.getValue();
        open.remove(gap.from());
        open(gap.from(), link.seq() - 1, gap.before(), gap.shift());
        open(link.seq() + 1, gap.to(), List.of(link.chain()), gap.shift());
        findings.about(Kind.REORDERED, link, "Entry " + link.seq() + " stands after entries that were sealed later.");
        if (!gap.fits(link)) {
            findings.about(Kind.CHANGED, link, "Entry " + link.seq() + " does not follow from the one before it.");
        }
        return true;
    }

    void finish() {
        open.values().forEach(this::deleted);
        open.clear();
    }

    private void deleted(Gap gap) {
        String which = gap.from() == gap.to()
                ? "Entry " + gap.from() + " is missing."
                : "Entries " + gap.from() + " to " + gap.to() + " are missing.";
        findings.range(Kind.DELETED, gap.from(), gap.to(), which);
    }
}
