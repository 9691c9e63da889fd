package id.pandu.town.proxy;

/** Follows the messages a PostgreSQL server sends, across chunks, to find where an answer with rows begins. */
final class AnswerScanner {

    private static final int NOT_FOUND = -1;
    private static final int SHORTEST_SELECT_TAG = 13;

    private final MessageScanner messages = new MessageScanner(this::message);
    private int found;

    /** Offset of the first message in this chunk that belongs to the answer of a query, or -1. */
    int scan(byte[] chunk, int size) {
        found = NOT_FOUND;
        messages.scan(chunk, size);
        return found;
    }

    /** Row description, data row, or the end of a SELECT; shorter tags are those of SET, BEGIN and the like. */
    private void message(char type, int length, int offset) {
        boolean answer = type == 'T' || type == 'D' || (type == 'C' && length >= SHORTEST_SELECT_TAG);
        if (answer && found == NOT_FOUND) {
            found = offset;
        }
    }
}
