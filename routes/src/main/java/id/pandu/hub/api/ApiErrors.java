package id.pandu.hub.api;

import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.problem.UnavailableException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last line of every operation: a fault becomes {@code hub.internal}; of the exception only its type is told, and only to the log. */
public final class ApiErrors extends RouteConfigurationBuilder {

    /** Routes name this configuration. */
    public static final String ID = "api-errors";

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final ProblemReply problemReply;

    public ApiErrors(ProblemReply problemReply) {
        this.problemReply = problemReply;
    }

    @Override
    public void configuration() {
        routeConfiguration(ID)
                .onException(Throwable.class)
                .handled(true)
                .logHandled(false)
                .process(this::answer)
                .id("answer-internal-error");
    }

    private void answer(Exchange exchange) {
        Throwable fault = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        LOG.error(
                "trace {}: {} in route {}",
                CallContext.from(exchange).traceId(),
                fault.getClass().getName(),
                exchange.getFromRouteId());
        problemReply.write(exchange, Refusal.of(problem(fault)));
    }

    private static ProblemType problem(Throwable fault) {
        return fault instanceof UnavailableException unavailable ? unavailable.problem() : ProblemType.HUB_INTERNAL;
    }
}
