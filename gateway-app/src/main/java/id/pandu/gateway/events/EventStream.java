package id.pandu.gateway.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.hub.events.EventCursor;
import id.pandu.hub.events.EventFeed;
import id.pandu.hub.events.Fed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Writes the feed as server-sent events (WHATWG HTML, section 9.2) until the reader goes, the time is up or the gateway closes. */
final class EventStream {

    private static final int MOST_AT_ONCE = 200;
    private static final String ALIVE = ":\n\n";

    private final EventFeed feed;
    private final ObjectMapper json;
    private final EventProperties settings;
    private final Closing closing;
    private final Clock clock;

    EventStream(EventFeed feed, ObjectMapper json, EventProperties settings, Closing closing, Clock clock) {
        this.feed = feed;
        this.json = json;
        this.settings = settings;
        this.closing = closing;
        this.clock = clock;
    }

    /**
     * Writes on the calling thread.
     *
     * @param until when to end
     * @throws IOException when the reader has gone
     */
    void write(String organisation, EventCursor from, Instant until, OutputStream output) throws IOException {
        EventCursor place = from;
        // The first look is answered whatever it finds, and only after the store has answered.
        Instant silentSince = Instant.EPOCH;
        boolean over = false;
        while (!over && clock.instant().isBefore(until)) {
            List<Fed> found = feed.after(organisation, place, MOST_AT_ONCE);
            if (!found.isEmpty()) {
                tell(output, found);
                place = found.getLast().cursor();
                silentSince = clock.instant();
            } else if (!silentSince.plus(settings.heartbeat()).isAfter(clock.instant())) {
                say(output, ALIVE);
                silentSince = clock.instant();
            }
            over = found.size() < MOST_AT_ONCE && closing.within(settings.poll());
        }
    }

    private void tell(OutputStream output, List<Fed> found) throws IOException {
        var text = new StringBuilder();
        for (Fed fed : found) {
            text.append("id: ").append(fed.cursor().text());
            text.append("\nevent: ").append(fed.event().kind());
            text.append("\ndata: ").append(json.writeValueAsString(fed.event())).append("\n\n");
        }
        say(output, text.toString());
    }

    private static void say(OutputStream output, String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }
}
