package id.pandu.connector.bpjsvclaim;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.Arrays;

/**
 * Reads what the npm package lz-string writes with {@code compressToEncodedURIComponent}: LZ78 whose codes grow in width, in
 * a URI-safe alphabet. Every dictionary entry is a slice of what is already written, so memory is bounded by input and output.
 */
final class LzString {

    /** Below it, 0 announces a new character of 8 bits and 1 one of 16; above it are the entries. */
    private static final int END = 2;

    private final SixBits bits;
    private final int maxChars;
    private final StringBuilder text = new StringBuilder();

    private int[] starts = new int[256];
    private int[] lengths = new int[256];
    private int size = END + 1;
    private int width = 2;
    private int roomInWidth = 1;

    private LzString(String compressed, int maxChars) {
        this.bits = new SixBits(compressed);
        this.maxChars = maxChars;
    }

    /**
     * Decompresses a text.
     *
     * @param maxChars how long the result may become: a few hundred symbols can stand for gigabytes
     * @throws AgencyFault INVALID_RESPONSE when it is not such a text, or longer than allowed
     */
    static String decompressFromEncodedURIComponent(String compressed, int maxChars) {
        return new LzString(compressed, maxChars).decompress();
    }

    private String decompress() {
        int previous = 0;
        for (int code = bits.read(width); code != END; code = bits.read(width)) {
            int length = code < END ? appendChar(8 << code) : appendEntry(code, previous);
            if (previous > 0) {
                remember(text.length() - length - previous, previous + 1);
            }
            previous = length;
        }
        return text.toString();
    }

    private int appendChar(int charWidth) {
        remember(text.length(), 1);
        append((char) bits.read(charWidth));
        return 1;
    }

    /** An entry, or the one about to be made: the previous word and its own first character. */
    private int appendEntry(int code, int previous) {
        boolean upcoming = code == size && previous > 0;
        if (code > size || (code == size && !upcoming)) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the compressed answer refers to nothing");
        }
        int start = upcoming ? text.length() - previous : starts[code];
        int length = upcoming ? previous + 1 : lengths[code];
        for (int i = 0; i < length; i++) {
            append(text.charAt(start + i));
        }
        return length;
    }

    private void append(char character) {
        if (text.length() == maxChars) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is larger than max-body when decompressed");
        }
        text.append(character);
    }

    private void remember(int start, int length) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
        }
        starts[size] = start;
        lengths[size] = length;
        size++;
        if (--roomInWidth == 0) {
            roomInWidth = 1 << width;
            width++;
        }
    }
}
