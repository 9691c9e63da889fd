package id.pandu.audit;

import id.pandu.audit.Finding.Kind;

/**
 * Verifies one log in one pass: feed it everything in the order in which it is stored, then ask for the report. Its memory does not grow with the number of
 * entries. Checkpoints that were published outside come first; those found beside the entries come after the entry that each covers. For one thread.
 */
public final class Verification {

    private final KeyHistory keys;
    private final Findings findings = new Findings();
    private final Proof proof;
    private final Continuity continuity;
    private final Order order;
    private long entries;
    private long lastSeq;
    private Hash lastChain;

    public Verification(KeyHistory keys) {
        this.keys = keys;
        this.proof = new Proof(keys.log(), findings);
        this.continuity = new Continuity(keys.log(), findings, proof);
        this.order = new Order(findings, continuity);
        this.lastChain = Chain.genesisOf(keys.log());
        keys.refused()
                .forEach(id -> findings.general(
                        Kind.KEY_NOT_IN_HISTORY, "Key " + id + " is listed, but no earlier key endorsed it."));
    }

    /** The next entry. */
    public void entry(SealedEntry entry) {
        entries++;
        if (entry.seq() >= lastSeq) {
            lastSeq = entry.seq();
            lastChain = entry.chainHash();
        }
        order.take(Link.of(entry));
    }

    /** A checkpoint, published outside (before all entries) or found beside the entries. */
    public void checkpoint(Checkpoint checkpoint) {
        long seq = checkpoint.seq();
        String which = "The checkpoint of entry " + seq;
        var key = keys.keyAt(checkpoint.keyId(), checkpoint.time());
        if (!checkpoint.log().equals(keys.log())) {
            findings.range(Kind.FORGED_CHECKPOINT, seq, seq, which + " belongs to another log.");
        } else if (key.isEmpty()) {
            findings.range(
                    Kind.KEY_NOT_IN_HISTORY,
                    seq,
                    seq,
                    which + " names key " + checkpoint.keyId()
                            + ", which the key history does not have for that time.");
        } else if (!Ed25519.holds(key.get(), checkpoint.signedText(), checkpoint.signature())) {
            findings.range(
                    Kind.FORGED_CHECKPOINT, seq, seq, which + " was not signed by key " + checkpoint.keyId() + ".");
        } else {
            proof.checkpoint(Mark.of(checkpoint));
        }
    }

    /** Something that cannot be read; {@code what} tells which and why and quotes nothing of it. */
    public void malformed(String what) {
        findings.general(Kind.MALFORMED, what);
    }

    /** The same, where an entry should stand: then its number is not reported as deleted, too. */
    public void malformedEntry(String what) {
        malformed(what);
        order.unreadable();
    }

    /** How many entries were fed. */
    public long entries() {
        return entries;
    }

    /** The end of the log. Nothing can be fed after that. */
    public Report finish() {
        long unreadableAtEnd = order.finish();
        continuity.finish();
        proof.finish(unreadableAtEnd);
        return new Report(
                keys.log(),
                entries,
                lastSeq,
                lastChain.toString(),
                proof.agreeing(),
                proof.signedUpTo(),
                findings.inOrder(),
                findings.counts());
    }
}
