package id.pandu.hub.agreement;

import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.ProblemReply;

/** {@code /v1/agreements}. */
public final class AgreementRoutes extends AnsweredRoutes {

    private final AgreementCalls calls;

    public AgreementRoutes(AgreementCalls calls, ProblemReply problemReply) {
        super(problemReply);
        this.calls = calls;
    }

    @Override
    public void configure() {
        answer("listAgreements", calls::list);
        answer("getAgreement", calls::get);
        answer("getAgreementHistory", calls::history);
        answer("saveAgreement", calls::save);
        answer("terminateAgreement", calls::terminate);
    }
}
