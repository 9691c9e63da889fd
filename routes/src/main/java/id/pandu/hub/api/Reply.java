package id.pandu.hub.api;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * An answer that is more than a body.
 *
 * @param status HTTP status
 * @param headers by name
 */
public record Reply(Object body, int status, Map<String, String> headers) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** Makes the reply in the body, where there is one, the answer of this call. */
    static void give(Exchange exchange) {
        Message message = exchange.getMessage();
        if (message.getBody() instanceof Reply reply) {
            message.setBody(reply.body());
            message.setHeader(Exchange.HTTP_RESPONSE_CODE, reply.status());
            reply.headers().forEach(message::setHeader);
        }
    }

    /** The body only by its type: it may be personal. */
    @Override
    public String toString() {
        return "Reply[" + status + "]";
    }
}
