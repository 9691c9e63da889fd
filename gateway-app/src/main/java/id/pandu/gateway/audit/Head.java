package id.pandu.gateway.audit;

import id.pandu.audit.Chain;
import id.pandu.audit.SealedEntry;

/** The end of the chain. */
@SuppressWarnings("ArrayRecordComponent") // A value on its way into the next one, never compared.
record Head(long seq, byte[] chain) {

    static Head of(SealedEntry entry) {
        return new Head(entry.seq(), entry.chain());
    }

    SealedEntry next(Unsealed entry) {
        return new SealedEntry(seq + 1, entry.id(), entry.content(), Chain.next(chain, seq + 1, entry.content()));
    }

    /** The number only. */
    @Override
    public String toString() {
        return "Head[" + seq + "]";
    }
}
