package id.pandu.hub.audit;

import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.problem.Refusal;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

/** The auditor's operations: entries, checkpoints, verification. */
public final class AuditRoutes extends RouteBuilder {

    private final AuditQuestions questions;
    private final ProblemReply problemReply;

    public AuditRoutes(AuditQuestions questions, ProblemReply problemReply) {
        this.questions = questions;
        this.problemReply = problemReply;
    }

    @Override
    public void configure() {
        answer("listAuditEntries", questions::entries);
        answer("listAuditCheckpoints", questions::checkpoints);
        answer("verifyAudit", questions::verification);
    }

    private void answer(String operation, Processor question) {
        from("direct:" + operation)
                .routeId("api." + operation)
                .routeConfigurationId(ApiErrors.ID)
                .process(question)
                .id("ask-" + operation)
                .removeHeaders("*")
                .id("drop-request-headers-" + operation)
                .setHeader("Cache-Control", constant("no-store"))
                .id("forbid-caching-" + operation)
                .filter(body().isInstanceOf(Refusal.class))
                .id("is-refused-" + operation)
                .process(problemReply)
                .id("refuse-" + operation)
                .end();
    }
}
