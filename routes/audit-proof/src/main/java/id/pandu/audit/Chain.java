package id.pandu.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The hash chain over the entries of one log, as {@code docs/audit-format.md} defines it: each value covers all entries up to its own. */
public final class Chain {

    private Chain() {}

    /** The value before the first entry; it binds the chain to the log. */
    public static byte[] genesis(String log) {
        return genesisOf(log).bytes();
    }

    /** The value of entry {@code seq}, given the value of the entry before it and the stored bytes of this one. */
    public static byte[] next(byte[] previous, long seq, byte[] content) {
        if (seq < 1) {
            throw new IllegalArgumentException("entries are numbered from 1");
        }
        return Hash.of(previous).next(seq, Hash.ofContent(content)).bytes();
    }

    static Hash genesisOf(String log) {
        return Hash.ofContent(("pandu-audit-log-v1\n" + Names.checked(log) + "\n").getBytes(UTF_8));
    }
}
