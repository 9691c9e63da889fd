package id.pandu.hub.api;

import id.pandu.hub.problem.Problems;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a call from its first step to its last: it travels as an exchange property, where no header filter and no
 * native protocol can see it.
 *
 * @param traceId W3C trace id, 32 hexadecimal digits
 * @param language language of texts for people
 * @param caller who calls
 * @param received when the request came in
 */
public record CallContext(String traceId, Locale language, Caller caller, Instant received) {

    private static final String PROPERTY = CallContext.class.getName();
    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String INVALID_TRACE = "0".repeat(32);

    /** The context of this call; one that no caller was told for is nobody's. */
    public static CallContext from(Exchange exchange) {
        return from(exchange, any -> Caller.ANONYMOUS);
    }

    /** The context of this call; the first step that asks for it makes it, from the headers and the caller. */
    public static CallContext from(Exchange exchange, Callers callers) {
        CallContext known = exchange.getProperty(PROPERTY, CallContext.class);
        if (known != null) {
            return known;
        }
        CallContext opened = open(exchange.getMessage(), callers.of(exchange));
        exchange.setProperty(PROPERTY, opened);
        return opened;
    }

    /** The trace that a W3C Trace Context header continues, or a new one. */
    public static String traceIdOf(@Nullable String traceParent) {
        Matcher matcher = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        return matcher.matches() && !matcher.group(1).equals(INVALID_TRACE)
                ? matcher.group(1)
                : UUID.randomUUID().toString().replace("-", "");
    }

    private static CallContext open(Message message, Caller caller) {
        String wanted = message.getHeader("Accept-Language", String.class);
        return new CallContext(
                traceIdOf(message.getHeader("traceparent", String.class)),
                Problems.languageFor(wanted == null ? "" : wanted),
                caller,
                Instant.now());
    }
}
