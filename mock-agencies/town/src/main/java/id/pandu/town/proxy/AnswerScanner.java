package id.pandu.town.proxy;

/** Follows the messages a PostgreSQL server sends, across chunks, to find where an answer with rows begins. */
final class AnswerScanner {

    private static final int NOT_FOUND = -1;
    private static final int HEADER = 5;
    private static final int SHORTEST_SELECT_TAG = 13;

    private int headerBytes;
    private int type;
    private int length;
    private long left;

    /** Offset of the first message in this chunk that belongs to the answer of a query, or -1. */
    int scan(byte[] chunk, int size) {
        int found = NOT_FOUND;
        int position = 0;
        while (position < size) {
            if (left > 0) {
                int skipped = (int) Math.min(left, size - position);
                left -= skipped;
                position += skipped;
            } else {
                header(chunk[position] & 0xFF);
                position++;
                if (headerBytes == 0 && found == NOT_FOUND && isAnswer()) {
                    found = position;
                }
            }
        }
        return found;
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

    /** Row description, data row, or the end of a SELECT; shorter tags are those of SET, BEGIN and the like. */
    private boolean isAnswer() {
        return type == 'T' || type == 'D' || (type == 'C' && length >= SHORTEST_SELECT_TAG);
    }
}
