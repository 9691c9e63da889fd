package id.pandu.gateway.events;

import id.pandu.gateway.HttpProblems;
import id.pandu.gateway.identity.RequestCallers;
import id.pandu.hub.events.EventCursor;
import id.pandu.hub.events.EventFeed;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;

/** {@code GET /v1/events} as a stream. It waits on the request's own thread, which is a virtual one. */
final class EventStreamController implements HttpRequestHandler {

    private static final String LAST_EVENT = "Last-Event-ID";
    private static final String AFTER = "after";
    private static final Set<String> PARAMETERS = Set.of(AFTER, "limit");

    private final EventFeed feed;
    private final EventStream stream;
    private final Seats seats;
    private final HttpProblems problems;

    EventStreamController(EventFeed feed, EventStream stream, Seats seats, HttpProblems problems) {
        this.feed = feed;
        this.stream = stream;
        this.seats = seats;
        this.problems = problems;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String[]> parameters = request.getParameterMap();
        Optional<EventCursor> place = place(request, parameters);
        String organisation = RequestCallers.of(request).organisation();
        if (!PARAMETERS.containsAll(parameters.keySet())) {
            problems.answer(ProblemType.CALLER_INVALID_REQUEST, request, response);
        } else if (place.isEmpty()) {
            problems.answer(ProblemType.CALLER_INVALID_CURSOR, request, response);
        } else if (seats.take(organisation)) {
            answer(organisation, place.get(), request, response);
        } else {
            problems.answer(ProblemType.CALLER_TOO_MANY_STREAMS, request, response);
        }
    }

    private void answer(
            String organisation, EventCursor place, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            if (!feed.reaches(place)) {
                problems.answer(ProblemType.CALLER_INVALID_CURSOR, request, response);
                return;
            }
            begin(response);
            stream.write(organisation, place, RequestCallers.expiryOf(request), response.getOutputStream());
        } catch (UnavailableException fault) {
            if (!response.isCommitted()) {
                response.reset();
                problems.answer(fault.problem(), request, response);
            }
        } catch (IOException gone) {
            // The reader has gone, and comes again with the last id.
        } finally {
            seats.leave(organisation);
        }
    }

    private static void begin(HttpServletResponse response) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Reverse proxies would otherwise keep events to themselves until there are many.
        response.setHeader("X-Accel-Buffering", "no");
    }

    private static Optional<EventCursor> place(HttpServletRequest request, Map<String, String[]> parameters) {
        List<String> named = Stream.concat(
                        Stream.ofNullable(request.getHeader(LAST_EVENT)),
                        Arrays.stream(parameters.getOrDefault(AFTER, new String[0])))
                .filter(text -> !text.isEmpty())
                .toList();
        return named.isEmpty() ? Optional.of(EventCursor.START) : EventCursor.parse(named.getFirst());
    }
}
