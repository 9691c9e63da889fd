package id.pandu.hub.events;

import id.pandu.api.model.EventPage;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.QueryParameters;
import id.pandu.hub.api.Reply;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/** Pages of the feed. Nothing in them is personal, so no officer is asked for and no look is recorded. */
public final class EventLists {

    private static final int OK = 200;

    private final EventFeed feed;

    public EventLists(EventFeed feed) {
        this.feed = feed;
    }

    Object list(Exchange exchange) {
        QueryParameters query = QueryParameters.of(exchange);
        String organisation = CallContext.from(exchange).caller().organisation();
        Optional<EventCursor> place =
                query.text("after").map(EventCursor::parse).orElse(Optional.of(EventCursor.START));
        return place.filter(feed::reaches)
                .<Object>map(after -> page(organisation, after, query.limit()))
                .orElseGet(() -> Refusal.at(ProblemType.CALLER_INVALID_CURSOR, "query:after", "known-cursor"));
    }

    private Reply page(String organisation, EventCursor after, int limit) {
        List<Fed> found = feed.after(organisation, after, limit);
        EventCursor next = found.isEmpty() ? after : found.getLast().cursor();
        // The operation can answer in two ways, and Camel would name both.
        return new Reply(
                new EventPage(found.stream().map(Fed::event).toList(), next.text()),
                OK,
                Map.of("Content-Type", "application/json"));
    }
}
