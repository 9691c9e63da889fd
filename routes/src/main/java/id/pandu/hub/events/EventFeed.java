package id.pandu.hub.events;

import java.time.Instant;
import java.util.List;

/**
 * The events of an organisation in an order that never changes: nothing ever appears before a place that somebody has read up to, in whatever
 * order transactions commit. Every method throws {@link id.pandu.hub.problem.UnavailableException} when the store cannot be reached.
 */
public interface EventFeed {

    /** The first events behind this place that concern the organisation. */
    List<Fed> after(String organisation, EventCursor place, int most);

    /** The place behind everything that can be read this moment. */
    EventCursor end();

    /** Whether there can be such a place: one behind the end was not handed out by this database. */
    default boolean reaches(EventCursor place) {
        return place.compareTo(end()) <= 0;
    }

    /** The place before the organisation's first event that did not happen before this time; the end when there is none. */
    EventCursor at(String organisation, Instant time);
}
