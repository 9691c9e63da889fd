package id.pandu.hub.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.hub.problem.Problems;
import id.pandu.hub.problem.Refusal;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Turns the {@link Refusal} in the body into a problem+json answer. */
public final class ProblemReply implements Processor {

    private final ObjectMapper json;

    public ProblemReply(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        write(exchange, exchange.getMessage().getMandatoryBody(Refusal.class));
    }

    /** Makes the refusal the answer of this call. */
    public void write(Exchange exchange, Refusal refusal) {
        CallContext context = CallContext.from(exchange);
        Message reply = exchange.getMessage();
        reply.removeHeaders("*");
        reply.setHeader(Exchange.HTTP_RESPONSE_CODE, refusal.type().status());
        reply.setHeader(Exchange.CONTENT_TYPE, "application/problem+json");
        reply.setHeader("Content-Language", context.language().getLanguage());
        reply.setHeader("Cache-Control", "no-store");
        reply.setBody(text(refusal, context));
    }

    private String text(Refusal refusal, CallContext context) {
        try {
            return json.writeValueAsString(Problems.describe(refusal, context.language(), context.traceId()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem document could not be written", impossible);
        }
    }
}
