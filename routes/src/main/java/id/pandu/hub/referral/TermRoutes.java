package id.pandu.hub.referral;

import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.ProblemReply;

/** {@code GET /v1/catalogue/terms}. */
public final class TermRoutes extends AnsweredRoutes {

    private final Terms terms;

    public TermRoutes(Terms terms, ProblemReply problemReply) {
        super(problemReply);
        this.terms = terms;
    }

    @Override
    public void configure() {
        answer("listTerms", exchange -> terms.lists());
    }
}
