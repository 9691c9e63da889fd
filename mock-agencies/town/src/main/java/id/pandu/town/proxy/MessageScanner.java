package id.pandu.town.proxy;

/** Follows one direction of the PostgreSQL protocol across chunks, message by message; bodies are skipped. */
final class MessageScanner {

    private static final int HEADER = 5;

    private final Listener listener;
    private int headerBytes;
    private int type;
    private int length;
    private long left;

    MessageScanner(Listener listener) {
        this.listener = listener;
    }

    /** Hears of every message whose header is complete. */
    @FunctionalInterface
    interface Listener {

        /**
         * A message begins.
         *
         * @param length as announced: its own four bytes and the body
         * @param offset where its body begins in the present chunk
         */
        void message(char type, int length, int offset);
    }

    void scan(byte[] chunk, int size) {
        int position = 0;
        while (position < size) {
            if (left > 0) {
                int skipped = (int) Math.min(left, size - position);
                left -= skipped;
                position += skipped;
            } else {
                header(chunk[position] & 0xFF);
                position++;
                if (headerBytes == 0) {
                    listener.message((char) type, length, position);
                }
            }
        }
    }

    private void header(int octet) {
        if (headerBytes == 0) {
            type = octet;
            length = 0;
        } else {
            length = (length << 8) | octet;
        }
        headerBytes++;
        if (headerBytes == HEADER) {
            headerBytes = 0;
            left = Math.max(0, length - (long) Integer.BYTES);
        }
    }
}
