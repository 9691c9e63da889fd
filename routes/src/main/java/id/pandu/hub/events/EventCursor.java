package id.pandu.hub.events;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/**
 * A place in the feed: behind one event and before the next.
 *
 * @param transaction the database's number of the transaction that wrote the event
 * @param number the event's own number, which tells apart those of one transaction
 */
public record EventCursor(long transaction, long number) implements Comparable<EventCursor> {

    /** Before everything. */
    public static final EventCursor START = new EventCursor(0, 0);

    private static final int BYTES = 2 * Long.BYTES;
    private static final Comparator<EventCursor> ORDER =
            Comparator.comparingLong(EventCursor::transaction).thenComparingLong(EventCursor::number);

    /** What callers hand back; empty when it is no cursor. */
    public static Optional<EventCursor> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return bytes.remaining() == BYTES
                    ? Optional.of(new EventCursor(bytes.getLong(), bytes.getLong()))
                            .filter(cursor -> cursor.transaction() >= 0 && cursor.number() >= 0)
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The cursor as callers see it, base64url. */
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).putLong(transaction).putLong(number);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    @Override
    public int compareTo(EventCursor other) {
        return ORDER.compare(this, other);
    }
}
