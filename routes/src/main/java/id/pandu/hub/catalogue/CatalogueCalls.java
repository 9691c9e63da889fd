package id.pandu.hub.catalogue;

import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.QueryParameters;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.util.Optional;
import org.apache.camel.Exchange;

/** Understands a call about the catalogue, and gives the answer or the refusal. */
public final class CatalogueCalls {

    private final CatalogueQuestions questions;

    public CatalogueCalls(CatalogueQuestions questions) {
        this.questions = questions;
    }

    Object list(Exchange exchange) {
        var query = QueryParameters.of(exchange);
        ServiceFilter filter = ServiceFilter.of(query);
        Optional<Refusal> refusal = questions.refusal(filter);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            return questions.list(
                    filter,
                    query.cursor().orElse(""),
                    query.limit(),
                    CallContext.from(exchange).language());
        } catch (IllegalArgumentException unknown) {
            return Refusal.of(ProblemType.CALLER_INVALID_CURSOR);
        }
    }

    Object get(Exchange exchange) {
        String id = exchange.getMessage().getHeader("serviceId", "", String.class);
        return questions
                .find(id, CallContext.from(exchange).language())
                .<Object>map(entry -> entry)
                .orElseGet(() -> Refusal.of(ProblemType.CALLER_NOT_FOUND));
    }
}
