package id.pandu.hub.breaker;

import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.ProblemReply;

/** {@code /v1/agencies/{agencyId}/breaker}. */
public final class BreakerRoutes extends AnsweredRoutes {

    private final BreakerCalls calls;

    public BreakerRoutes(BreakerCalls calls, ProblemReply problemReply) {
        super(problemReply);
        this.calls = calls;
    }

    @Override
    public void configure() {
        answer("getBreaker", calls::get);
        answer("setBreaker", calls::set);
    }
}
