package id.pandu.audit;

import java.util.UUID;

/**
 * One row of the sealed log: its number, its id, the canonical bytes as they were stored, and the chain value that covers it. Arrays are copied on the way in and
 * out. Compared by identity: whether two entries are the same is the verifier's question, and its answer is more than yes or no.
 */
public final class SealedEntry {

    /** Numbers stay within what every JSON reader keeps exact. */
    static final long LAST_SEQ = (1L << 53) - 1;

    private final long seq;
    private final UUID id;
    private final byte[] content;
    private final Hash chain;

    public SealedEntry(long seq, UUID id, byte[] content, byte[] chain) {
        if (seq < 1 || seq > LAST_SEQ) {
            throw new IllegalArgumentException("an entry's number lies between 1 and 2^53 - 1");
        }
        this.seq = seq;
        this.id = id;
        this.content = content.clone();
        this.chain = Hash.of(chain);
    }

    public long seq() {
        return seq;
    }

    public UUID id() {
        return id;
    }

    public byte[] content() {
        return content.clone();
    }

    public byte[] chain() {
        return chain.bytes();
    }

    byte[] sharedContent() {
        return content;
    }

    Hash chainHash() {
        return chain;
    }

    /** Without the content: it tells who looked at whom. */
    @Override
    public String toString() {
        return "SealedEntry[seq=" + seq + ", id=" + id + ", chain=" + chain + "]";
    }
}
