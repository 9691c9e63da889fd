package id.pandu.gateway.identity;

import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.apache.camel.Exchange;
import org.apache.camel.component.platform.http.springboot.PlatformHttpMessage;

/**
 * Knows the caller by an attribute of the request. Camel serves a request on another thread than the one that checked the token,
 * so a thread-local would be empty there; the exchange's message still holds the request.
 */
public final class RequestCallers implements Callers {

    private static final String ATTRIBUTE = Caller.class.getName();
    private static final String EXPIRY = ATTRIBUTE + ".expiry";

    @Override
    public Caller of(Exchange exchange) {
        return exchange.getIn() instanceof PlatformHttpMessage message ? of(message.getRequest()) : Caller.ANONYMOUS;
    }

    /** The caller of a request that Spring serves itself. */
    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? caller : Caller.ANONYMOUS;
    }

    /** When the token of a request ends; at once when there was none. */
    public static Instant expiryOf(HttpServletRequest request) {
        return request.getAttribute(EXPIRY) instanceof Instant expires ? expires : Instant.EPOCH;
    }

    static void set(HttpServletRequest request, Caller caller, Instant expires) {
        request.setAttribute(ATTRIBUTE, caller);
        request.setAttribute(EXPIRY, expires);
    }
}
