package id.pandu.hub.consent;

import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.ProblemReply;

/** {@code /v1/consents}. */
public final class ConsentRoutes extends AnsweredRoutes {

    private final ConsentCalls calls;

    public ConsentRoutes(ConsentCalls calls, ProblemReply problemReply) {
        super(problemReply);
        this.calls = calls;
    }

    @Override
    public void configure() {
        answer("registerConsent", calls::register);
        answer("getConsent", calls::get);
        answer("withdrawConsent", calls::withdraw);
    }
}
