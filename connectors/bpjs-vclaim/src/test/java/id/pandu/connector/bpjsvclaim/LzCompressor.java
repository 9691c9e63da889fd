package id.pandu.connector.bpjsvclaim;

import java.util.HashMap;
import java.util.Map;

/** Writes what {@link LzString} reads, greedily, so that properties can go both ways; the golden vectors tie both to npm's. */
final class LzCompressor {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";

    private final Map<String, Integer> entries = new HashMap<>();
    private final StringBuilder symbols = new StringBuilder();
    private int size = 3;
    private int width = 2;
    private int room = 1;
    private int symbol;
    private int bits;

    private LzCompressor() {}

    static String compressToEncodedURIComponent(String plain) {
        return new LzCompressor().compress(plain);
    }

    private String compress(String plain) {
        String previous = "";
        for (int at = 0; at < plain.length(); at += previous.length()) {
            String word = writeWord(plain, at, previous);
            if (!previous.isEmpty()) {
                remember(previous + word.charAt(0));
            }
            previous = word;
        }
        write(2, width);
        write(0, (6 - bits) % 6);
        return symbols.toString();
    }

    private String writeWord(String plain, int at, String previous) {
        String upcoming = previous.isEmpty() ? plain + "none" : previous + previous.charAt(0);
        String known = longestKnown(plain, at);
        if (plain.startsWith(upcoming, at) && upcoming.length() > known.length()) {
            write(size, width);
            return upcoming;
        }
        return known.isEmpty() ? writeChar(plain.charAt(at)) : writeKnown(known);
    }

    private String writeChar(char character) {
        boolean wide = character > 255;
        write(wide ? 1 : 0, width);
        write(character, wide ? 16 : 8);
        remember(String.valueOf(character));
        return String.valueOf(character);
    }

    private String writeKnown(String word) {
        write(entries.getOrDefault(word, 0), width);
        return word;
    }

    private String longestKnown(String plain, int at) {
        int end = at;
        while (end < plain.length() && entries.containsKey(plain.substring(at, end + 1))) {
            end++;
        }
        return plain.substring(at, end);
    }

    private void remember(String word) {
        entries.put(word, size++);
        if (--room == 0) {
            room = 1 << width++;
        }
    }

    private void write(int number, int bitCount) {
        for (int bit = 0; bit < bitCount; bit++) {
            symbol = (symbol << 1) | ((number >> bit) & 1);
            if (++bits == 6) {
                symbols.append(ALPHABET.charAt(symbol));
                symbol = 0;
                bits = 0;
            }
        }
    }
}
