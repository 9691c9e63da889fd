package id.pandu.hub.consent;

import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.ProblemReply;

/** {@code /v1/consents}. */
public final class ConsentRoutes extends AnsweredRoutes {

    private final ConsentDesk desk;

    public ConsentRoutes(ConsentDesk desk, ProblemReply problemReply) {
        super(problemReply);
        this.desk = desk;
    }

    @Override
    public void configure() {
        answer("registerConsent", desk::register);
        answer("getConsent", desk::get);
        answer("withdrawConsent", desk::withdraw);
    }
}
