package id.pandu.town.proxy;

/**
 * Follows the messages a PostgreSQL client sends after its startup packet and tells its requests: a simple query, or all messages up to
 * their Sync. Logins, data of a COPY and the farewell begin no request.
 */
final class RequestScanner {

    private static final String BEGIN = "QFPBDECHS";
    private static final String END = "QFS";

    private final MessageScanner messages = new MessageScanner(this::message);
    private boolean underWay;
    private int begun;

    /** How many requests begin in this chunk. */
    int scan(byte[] chunk, int size) {
        begun = 0;
        messages.scan(chunk, size);
        return begun;
    }

    private void message(char type, int length, int offset) {
        if (BEGIN.indexOf(type) < 0) {
            return;
        }
        begun += underWay ? 0 : 1;
        underWay = END.indexOf(type) < 0;
    }
}
