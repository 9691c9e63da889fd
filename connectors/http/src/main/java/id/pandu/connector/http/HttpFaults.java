package id.pandu.connector.http;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * What a failure of an HTTP client means; of any client that throws the JDK's exceptions. The failure's own words are dropped: they can
 * hold the address, and that a NIK.
 */
public final class HttpFaults {

    private HttpFaults() {}

    /** The fault; sets the thread's interrupt flag again when an interrupt was the cause. */
    public static AgencyFault from(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wraps = failure instanceof ExecutionException || failure instanceof CompletionException;
        return wraps && cause != null ? from(cause) : of(failure);
    }

    /** The fault when the answer's head had come: a connection that breaks then leaves half an answer. */
    static AgencyFault amidAnswer(Throwable failure) {
        AgencyFault fault = from(failure);
        boolean broken = failure instanceof ExecutionException && fault.kind() == Kind.FAILED;
        return broken ? new AgencyFault(Kind.INVALID_RESPONSE, "the answer is cut short") : fault;
    }

    private static AgencyFault of(Throwable failure) {
        return switch (failure) {
            case AgencyFault fault -> fault;
            case InterruptedException interrupted -> interrupted();
            case HttpConnectTimeoutException slow -> new AgencyFault(Kind.UNREACHABLE, "no connection in time");
            case ConnectException refused -> new AgencyFault(Kind.UNREACHABLE, "connection refused");
            case NoRouteToHostException cutOff -> new AgencyFault(Kind.UNREACHABLE, "no route to the host");
            case UnknownHostException nameless -> new AgencyFault(Kind.UNREACHABLE, "unknown host");
            case UnresolvedAddressException nameless -> new AgencyFault(Kind.UNREACHABLE, "unknown host");
            case SSLHandshakeException untrusted -> new AgencyFault(Kind.UNREACHABLE, "TLS handshake failed");
            case HttpTimeoutException slow -> new AgencyFault(Kind.TIMEOUT, "no answer in time");
            case TimeoutException slow -> new AgencyFault(Kind.TIMEOUT, "no whole answer in time");
            case ProtocolException garbage -> new AgencyFault(Kind.INVALID_RESPONSE, "the answer is not HTTP");
            default -> new AgencyFault(Kind.FAILED, "the connection broke");
        };
    }

    private static AgencyFault interrupted() {
        Thread.currentThread().interrupt();
        return new AgencyFault(Kind.FAILED, "interrupted");
    }
}
