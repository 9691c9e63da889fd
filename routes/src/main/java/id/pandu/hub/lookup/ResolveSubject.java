package id.pandu.hub.lookup;

import id.pandu.hub.agency.AgencyCalls;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.lookup.Resolved.Unknown;
import id.pandu.hub.problem.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who the lookup in the body is about, and leaves the plan there, or the refusal. */
public final class ResolveSubject implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(ResolveSubject.class);

    private final Resolver resolver;
    private final LookupPlanner planner;

    public ResolveSubject(AgencyDirectory directory, AgencyCalls calls, Clock clock) {
        this.resolver = new Resolver(directory, calls, clock);
        this.planner = new LookupPlanner(directory);
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        var lookup = exchange.getMessage().getMandatoryBody(Lookup.class);
        CallContext context = CallContext.from(exchange);
        switch (resolver.resolve(lookup)) {
            case Known known -> exchange.getMessage().setBody(planner.plan(lookup, known));
            case Unknown unknown -> {
                LOG.info(
                        "lookup {} trace {}: {}",
                        lookup.lookupId(),
                        context.traceId(),
                        unknown.problem().code());
                exchange.getMessage().setBody(refusal(unknown, context.language()));
            }
        }
    }

    private static Refusal refusal(Unknown unknown, Locale language) {
        return new Refusal(
                unknown.problem(),
                List.of(),
                unknown.matches(),
                unknown.attempts().stream().map(attempt -> attempt.in(language)).toList());
    }
}
