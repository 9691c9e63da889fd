package id.pandu.hub.api;

import org.apache.camel.Exchange;

/** Tells who is behind an exchange; the server that took the token in knows. */
public interface Callers {

    /** The caller; {@link Caller#ANONYMOUS} where the operation needs no token. */
    Caller of(Exchange exchange);
}
