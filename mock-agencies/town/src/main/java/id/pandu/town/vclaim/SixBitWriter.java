package id.pandu.town.vclaim;

/** Packs bits, lowest first, into characters of the URI-safe LZ alphabet. */
final class SixBitWriter {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
    private static final int BITS = 6;

    private final StringBuilder text = new StringBuilder();
    private int pending;
    private int filled;

    void write(int value, int width) {
        for (int bit = 0; bit < width; bit++) {
            push((value >> bit) & 1);
        }
    }

    /** Pads with zeros. lz-string always adds at least one, so a full character is followed by an empty one. */
    String finish() {
        do {
            push(0);
        } while (filled != 0);
        return text.toString();
    }

    private void push(int bit) {
        pending = (pending << 1) | bit;
        filled++;
        if (filled == BITS) {
            text.append(ALPHABET.charAt(pending));
            pending = 0;
            filled = 0;
        }
    }
}
