package id.pandu.audit;

import java.util.Collection;
import java.util.UUID;

/** What the verifier keeps of an entry: its place, its hash, and what it says about itself. Never its content. */
record Link(long seq, UUID id, Hash content, Hash chain, Claim claim) {

    static Link of(SealedEntry entry) {
        byte[] content = entry.sharedContent();
        return new Link(
                entry.seq(), entry.id(), Hash.ofContent(content), entry.chainHash(), Claim.of(content, entry.id()));
    }

    /** The chain value that this entry's content has after {@code before}, as number {@code n}. */
    Hash after(Hash before, long n) {
        return before.next(n, content);
    }

    /** Whether this entry's chain value follows, as number {@code n}, from one of these. */
    boolean follows(Collection<Hash> before, long n) {
        return before.stream().anyMatch(hash -> after(hash, n).equals(chain));
    }
}
