package id.pandu.hub.catalogue;

import id.pandu.api.model.LookupRequest;
import id.pandu.api.model.ServiceMatchRequest;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.problem.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Replaces the request in the body by the lookup that it needs, or by the refusal; the plan goes with the exchange. */
public final class PlanMatch implements Processor {

    private final MatchRules rules;
    private final MatchPlanner planner;

    public PlanMatch(Catalogue catalogue, AgencyDirectory directory, FactRights rights) {
        this.rules = new MatchRules(catalogue, directory);
        this.planner = new MatchPlanner(catalogue, rights);
    }

    /** Whether agencies have to be asked. */
    static boolean asksAgencies(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof LookupRequest question
                && !question.facets().isEmpty();
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        var request = exchange.getMessage().getMandatoryBody(ServiceMatchRequest.class);
        CallContext context = CallContext.from(exchange);
        Optional<Refusal> refusal = rules.refusal(request, context.caller());
        if (refusal.isPresent()) {
            exchange.getMessage().setBody(refusal.get());
            return;
        }
        LocalDate today = LocalDate.ofInstant(context.received(), WesternIndonesianTime.ZONE);
        MatchPlan plan = planner.plan(request, context.caller().organisation(), today);
        plan.keepIn(exchange);
        plan.question().ifPresent(question -> exchange.getMessage().setBody(question));
    }
}
