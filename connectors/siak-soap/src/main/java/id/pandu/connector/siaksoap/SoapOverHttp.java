package id.pandu.connector.siaksoap;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.http.AgencyHttp;
import id.pandu.connector.http.HttpReply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.common.logging.LogUtils;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageImpl;
import org.apache.cxf.transport.AbstractConduit;
import org.apache.cxf.ws.addressing.EndpointReferenceUtils;

/**
 * Carries SOAP 1.1 messages for CXF, whole, on the calling thread. CXF's own conduits do not do: over {@code HttpURLConnection} a
 * waiting thread cannot be interrupted, over the JDK's client an answer that drips is waited for without end, and neither bounds
 * an answer. The address is fixed here: nothing in a message changes it.
 */
final class SoapOverHttp extends AbstractConduit {

    private static final Logger LOG = LogUtils.getL7dLogger(SoapOverHttp.class);
    private static final Pattern SOAP_11 =
            Pattern.compile("text/xml\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private final URI address;
    private final AgencyHttp http;

    SoapOverHttp(URI address, AgencyHttp http) {
        super(EndpointReferenceUtils.getEndpointReference(address.toString()));
        this.address = address;
        this.http = http;
    }

    @Override
    public void prepare(Message question) {
        question.setContent(OutputStream.class, new ByteArrayOutputStream());
    }

    /** Called once the question is written, and again for the answer, of which nothing is left to close. */
    @Override
    public void close(Message message) throws IOException {
        if (message.getContent(OutputStream.class) instanceof ByteArrayOutputStream written) {
            message.removeContent(OutputStream.class);
            hand(http.send(request(message, written.toByteArray())), message);
        }
    }

    @Override
    protected Logger getLogger() {
        return LOG;
    }

    private HttpRequest request(Message question, byte[] envelope) {
        Map<String, List<String>> headers = CastUtils.cast((Map<?, ?>) question.get(Message.PROTOCOL_HEADERS));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("Accept", "text/xml")
                .header(
                        "SOAPAction",
                        Objects.requireNonNull(headers.get("SOAPAction")).getFirst())
                .POST(BodyPublishers.ofByteArray(envelope))
                .build();
    }

    private void hand(HttpReply reply, Message question) {
        if (!isSoap(reply)) {
            throw withoutSoap(reply);
        }
        Message answer = new MessageImpl();
        answer.setExchange(question.getExchange());
        answer.put(Message.RESPONSE_CODE, reply.status());
        answer.put(Message.ENCODING, UTF_8.name());
        XMLStreamReader document = BoundedXml.read(reply.body());
        answer.setContent(XMLStreamReader.class, document);
        getMessageObserver().onMessage(answer);
        BoundedXml.requireEnd(document);
        boolean fault = question.getExchange().getInFaultMessage() != null;
        if (!reply.succeeded() && !fault) {
            throw withoutSoap(reply);
        }
    }

    private static boolean isSoap(HttpReply reply) {
        return SOAP_11.matcher(reply.headers().firstValue("Content-Type").orElse(""))
                .matches();
    }

    /** A gateway before the registry speaks no SOAP; what it objects to stands in the status. */
    private static RuntimeException withoutSoap(HttpReply reply) {
        if (reply.succeeded()) {
            return new AgencyFault(Kind.INVALID_RESPONSE, "the answer is not SOAP 1.1 in UTF-8");
        }
        return switch (reply.status()) {
            case UNAUTHORIZED -> new NativeRefusal(Reason.CREDENTIALS);
            case FORBIDDEN -> new NativeRefusal(Reason.NOT_ENTITLED);
            case TOO_MANY_REQUESTS -> new NativeRefusal(Reason.QUOTA);
            default -> new AgencyFault(Kind.FAILED, "HTTP status " + reply.status() + " without a SOAP fault");
        };
    }
}
