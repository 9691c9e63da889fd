package id.pandu.hub.agreement;

import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.ProblemReply;

/** {@code /v1/agreements}. */
public final class AgreementRoutes extends AnsweredRoutes {

    private final AgreementDesk desk;

    public AgreementRoutes(AgreementDesk desk, ProblemReply problemReply) {
        super(problemReply);
        this.desk = desk;
    }

    @Override
    public void configure() {
        answer("listAgreements", desk::list);
        answer("getAgreement", desk::get);
        answer("getAgreementHistory", desk::history);
        answer("saveAgreement", desk::save);
        answer("terminateAgreement", desk::terminate);
    }
}
