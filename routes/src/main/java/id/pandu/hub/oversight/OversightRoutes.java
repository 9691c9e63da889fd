package id.pandu.hub.oversight;

import id.pandu.api.model.NoticeList;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.ProblemReply;
import org.apache.camel.builder.RouteBuilder;

/** {@code GET /v1/worklist/notices}. */
public final class OversightRoutes extends RouteBuilder {

    private final ListNotices listNotices;
    private final ProblemReply problemReply;

    public OversightRoutes(ListNotices listNotices, ProblemReply problemReply) {
        this.listNotices = listNotices;
        this.problemReply = problemReply;
    }

    @Override
    public void configure() {
        from("direct:listNotices")
                .routeId("api.listNotices")
                .routeConfigurationId(ApiErrors.ID)
                .process(listNotices)
                .id("list-notices")
                .removeHeaders("*")
                .id("drop-request-headers-notices")
                .choice()
                .id("are-notices")
                .when(body().isInstanceOf(NoticeList.class))
                .setHeader("Cache-Control", constant("no-store"))
                .id("forbid-caching-notices")
                .otherwise()
                .process(problemReply)
                .id("refuse-notices")
                .end();
    }
}
