package id.pandu.hub.events;

import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.ProblemReply;

/** {@code GET /v1/events}, as pages. */
public final class EventRoutes extends AnsweredRoutes {

    private final EventLists lists;

    public EventRoutes(EventLists lists, ProblemReply problemReply) {
        super(problemReply);
        this.lists = lists;
    }

    @Override
    public void configure() {
        answer("listEvents", lists::list);
    }
}
