package id.pandu.hub.webhook;

import id.pandu.hub.events.EventCursor;
import id.pandu.hub.events.EventFeed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** From where on events are to be delivered again. */
sealed interface ReplayPlace {

    /** From a place that the feed itself has named. */
    record Cursor(EventCursor cursor) implements ReplayPlace {}

    /** From a time on. */
    record Time(Instant time) implements ReplayPlace {}

    /** What a caller wrote; empty when it is neither. */
    static Optional<ReplayPlace> parse(String text) {
        try {
            return Optional.of(new Time(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeParseException noTime) {
            return EventCursor.parse(text).map(Cursor::new);
        }
    }

    default EventCursor in(EventFeed feed, String organisation) {
        return switch (this) {
            case Cursor cursor -> cursor.cursor();
            case Time time -> feed.at(organisation, time.time());
        };
    }
}
