package id.pandu.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of bytes that are never longer than a bound: the rest of a longer one is passed over and not kept. */
final class LineReader {

    private final InputStream input;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int position;
    private int filled;
    private long number;
    private boolean tooLong;

    LineReader(InputStream input, int longest) {
        this.input = input;
        this.longest = longest;
    }

    /** Goes on to the next line; false at the end. */
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        if (!fill()) {
            return false;
        }
        number++;
        while (!takeToLineEnd() && fill()) {
            // Goes on in the next bufferful.
        }
        return true;
    }

    long number() {
        return number;
    }

    boolean tooLong() {
        return tooLong;
    }

    boolean blank() {
        return line.size() == 0 || (line.size() == 1 && line.toByteArray()[0] == '\r');
    }

    byte[] line() {
        return line.toByteArray();
    }

    private boolean takeToLineEnd() {
        int start = position;
        while (position < filled && buffer[position] != '\n') {
            position++;
        }
        keep(start, position - start);
        boolean ended = position < filled;
        position += ended ? 1 : 0;
        return ended;
    }

    private void keep(int start, int length) {
        tooLong = tooLong || line.size() + length > longest;
        if (!tooLong) {
            line.write(buffer, start, length);
        }
    }

    private boolean fill() throws IOException {
        if (position < filled) {
            return true;
        }
        position = 0;
        filled = Math.max(0, input.read(buffer));
        return filled > 0;
    }
}
