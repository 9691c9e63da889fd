package id.pandu.hub.catalogue;

import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.ProblemReply;

/** {@code GET /v1/services} and one of them. */
public final class CatalogueRoutes extends AnsweredRoutes {

    private final CatalogueCalls calls;

    public CatalogueRoutes(CatalogueCalls calls, ProblemReply problemReply) {
        super(problemReply);
        this.calls = calls;
    }

    @Override
    public void configure() {
        answer("listServices", calls::list);
        answer("getService", calls::get);
    }
}
