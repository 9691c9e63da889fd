package id.pandu.hub.lookup;

import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.Source;
import id.pandu.hub.agency.AgencyCalls;
import id.pandu.hub.api.CallContext;
import java.time.Clock;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the plan in the body out, and leaves the answer there. */
public final class AskAgencies implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(AskAgencies.class);

    private final FanOut fanOut;

    public AskAgencies(AgencyCalls calls, Clock clock) {
        this.fanOut = new FanOut(calls, clock);
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        var plan = exchange.getMessage().getMandatoryBody(Plan.class);
        CallContext context = CallContext.from(exchange);
        LookupAnswer answer = LookupAssembly.assemble(plan, fanOut.ask(plan), context.language());
        LOG.info("lookup {} trace {}: {}", answer.lookupId(), context.traceId(), summary(answer));
        exchange.getMessage().setBody(answer);
    }

    private static String summary(LookupAnswer answer) {
        return answer.sources().stream().map(AskAgencies::summary).collect(Collectors.joining(", "));
    }

    private static String summary(Source source) {
        return source.facet().value() + "=" + source.status() + " " + source.elapsedMs() + "ms";
    }
}
