package id.pandu.hub.api;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.RestClientRequestValidator;
import org.apache.camel.support.MessageHelper;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what does not follow the contract, before anything is bound. Camel finds it in its registry.
 */
public final class ContractValidator implements RestClientRequestValidator {

    private static final List<String> SINGLE = List.of("Pandu-Actor", "traceparent");

    private final ObjectMapper strictJson;
    private final ProblemReply problemReply;
    private final Callers callers;
    private final Supplier<PlainRequests> plain;

    /**
     * @param strictJson refuses deep nesting, repeated fields and anything after the end
     */
    public ContractValidator(ObjectMapper strictJson, ProblemReply problemReply, Callers callers) {
        this(strictJson, problemReply, callers, PlainRequests::prepared);
    }

    ContractValidator(
            ObjectMapper strictJson, ProblemReply problemReply, Callers callers, Supplier<PlainRequests> plain) {
        this.plain = plain;
        this.strictJson = strictJson;
        this.problemReply = problemReply;
        this.callers = callers;
        ContractRules.prepare();
    }

    @Override
    public @Nullable ValidationError validate(Exchange exchange, ValidationContext context) {
        CallContext.from(exchange, callers);
        return check(exchange.getMessage())
                .map(refusal -> answer(exchange, refusal))
                .orElse(null);
    }

    private ValidationError answer(Exchange exchange, Refusal refusal) {
        problemReply.write(exchange, refusal);
        return new ValidationError(
                refusal.type().status(), exchange.getMessage().getBody(String.class));
    }

    private Optional<Refusal> check(Message message) {
        String body = MessageHelper.extractBodyAsString(message);
        JsonNode read;
        try {
            read = body == null || body.isBlank() ? MissingNode.getInstance() : strictJson.readTree(body);
        } catch (JsonProcessingException malformed) {
            return Optional.of(Refusal.of(ProblemType.CALLER_MALFORMED_JSON));
        }
        // What is text already need not be read again to be bound.
        message.setBody(body);
        Optional<String> repeated =
                SINGLE.stream().filter(name -> isRepeated(message, name)).findFirst();
        if (repeated.isPresent()) {
            return Optional.of(Refusal.at(ProblemType.CALLER_INVALID_REQUEST, "header:" + repeated.get(), "single"));
        }
        if (plain.get().include(message, read)) {
            return Optional.empty();
        }
        ValidationReport report = ContractRules.ready().validateRequest(request(message, body));
        return report.hasErrors()
                ? Optional.of(new Refusal(ProblemType.CALLER_INVALID_REQUEST, ContractViolations.in(report)))
                : Optional.empty();
    }

    /** Camel makes a list of a header that comes twice, or that is written like a list; the contract's rules are for one text. */
    private static boolean isRepeated(Message message, String name) {
        Object value = message.getHeader(name);
        return value != null && !(value instanceof String);
    }

    private static Map<String, Object> query(Message message) {
        try {
            return QueryParameters.parse(message.getHeader(Exchange.HTTP_QUERY, String.class))
                    .values();
        } catch (IllegalArgumentException malformed) {
            return Map.of("", "");
        }
    }

    private static SimpleRequest request(Message message, @Nullable String body) {
        var request = new SimpleRequest.Builder(
                message.getHeader(Exchange.HTTP_METHOD, String.class),
                message.getHeader(Exchange.HTTP_PATH, String.class));
        query(message).forEach((name, value) -> request.withQueryParam(name, String.valueOf(value)));
        message.getHeaders().forEach((name, value) -> {
            if (value instanceof String text) {
                request.withHeader(name, text);
            }
        });
        return (body == null || body.isEmpty() ? request : request.withBody(body)).build();
    }
}
