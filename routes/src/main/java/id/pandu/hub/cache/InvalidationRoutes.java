package id.pandu.hub.cache;

import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.ProblemReply;

/** {@code POST /v1/agencies/{agencyId}/invalidations}. */
public final class InvalidationRoutes extends AnsweredRoutes {

    private final InvalidationCalls calls;

    public InvalidationRoutes(InvalidationCalls calls, ProblemReply problemReply) {
        super(problemReply);
        this.calls = calls;
    }

    @Override
    public void configure() {
        answer("invalidateAnswers", calls::invalidate);
    }
}
