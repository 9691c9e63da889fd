package id.pandu.audit;

import java.time.Instant;

/** A checkpoint whose signature holds: the chain value that entry {@code n} had, for certain. */
record Mark(long n, Hash chain, Instant time) {

    static Mark of(Checkpoint checkpoint) {
        return new Mark(checkpoint.seq(), Hash.ofHex(checkpoint.chain()), checkpoint.time());
    }
}
