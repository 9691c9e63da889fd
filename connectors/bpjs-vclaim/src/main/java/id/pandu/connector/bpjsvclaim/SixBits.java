package id.pandu.connector.bpjsvclaim;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;

/** Reads bits from LZ-string's URI-safe alphabet: six bits a symbol, highest first; numbers arrive lowest bit first. */
final class SixBits {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$";
    private static final int WIDTH = 6;

    private final String symbols;
    private int next;
    private int bitsLeft;
    private int current;

    SixBits(String symbols) {
        this.symbols = symbols;
    }

    /**
     * The next number.
     *
     * @param width how many bits it has, at most 31
     * @throws AgencyFault INVALID_RESPONSE at the end of the text or at a symbol outside the alphabet
     */
    int read(int width) {
        int number = 0;
        for (int bit = 0; bit < width; bit++) {
            number |= readBit() << bit;
        }
        return number;
    }

    private int readBit() {
        if (bitsLeft == 0) {
            current = readSymbol();
            bitsLeft = WIDTH;
        }
        bitsLeft--;
        return (current >> bitsLeft) & 1;
    }

    private int readSymbol() {
        if (next == symbols.length()) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the compressed answer is cut short");
        }
        // Form decoders turn the alphabet's plus sign into a blank; LZ-string itself reads it back.
        int value = ALPHABET.indexOf(symbols.charAt(next) == ' ' ? '+' : symbols.charAt(next));
        if (value < 0) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the compressed answer is outside its alphabet");
        }
        next++;
        return value;
    }
}
