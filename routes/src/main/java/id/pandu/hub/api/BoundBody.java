package id.pandu.hub.api;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.RuntimeCamelException;

/** The body of a call, as the contract's record that it was bound to. */
public final class BoundBody {

    private BoundBody() {}

    /** The record; anything else there is a fault of the hub's. */
    public static <T> T of(Exchange exchange, Class<T> type) {
        try {
            return exchange.getMessage().getMandatoryBody(type);
        } catch (InvalidPayloadException unbound) {
            throw RuntimeCamelException.wrapRuntimeCamelException(unbound);
        }
    }
}
