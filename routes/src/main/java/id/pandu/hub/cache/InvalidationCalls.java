package id.pandu.hub.cache;

import id.pandu.api.model.AnswerInvalidation;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.api.BoundBody;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Reply;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/** Understands who calls what void. An agency may so do with its own answers; who is no agency's has the scope as an operator. */
public final class InvalidationCalls {

    private static final int ACCEPTED = 202;

    private final AgencyDirectory directory;
    private final InvalidationDesk desk;

    public InvalidationCalls(AgencyDirectory directory, InvalidationDesk desk) {
        this.directory = directory;
        this.desk = desk;
    }

    Object invalidate(Exchange exchange) {
        CallContext context = CallContext.from(exchange);
        AnswerInvalidation wish = BoundBody.of(exchange, AnswerInvalidation.class);
        String id = exchange.getMessage().getHeader("agencyId", "", String.class);
        if (context.caller().isAnAgencys() && !context.caller().isOf(id)) {
            return Refusal.of(ProblemType.CALLER_NOT_THE_AGENCY);
        }
        Optional<ConnectedAgency> agency = directory.find(id);
        if (agency.isEmpty()) {
            return Refusal.of(ProblemType.CALLER_NOT_FOUND);
        }
        if (wish.facets() != null && !agency.get().agency().facets().containsAll(wish.facets())) {
            return Refusal.at(ProblemType.CALLER_INVALID_REQUEST, "/facets", "enum");
        }
        return new Reply(desk.accept(agency.get(), wish, context), ACCEPTED, Map.of());
    }
}
