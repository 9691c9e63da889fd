package id.pandu.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HttpFaultsTest {

    private static final String NIK = "3314105203909991";
    private static final String LEAK = "http://agency/people/" + NIK;

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new ConnectException(LEAK), Kind.UNREACHABLE),
                arguments(new HttpConnectTimeoutException(LEAK), Kind.UNREACHABLE),
                arguments(new NoRouteToHostException(LEAK), Kind.UNREACHABLE),
                arguments(new UnknownHostException(LEAK), Kind.UNREACHABLE),
                arguments(new UnresolvedAddressException(), Kind.UNREACHABLE),
                arguments(new SSLHandshakeException(LEAK), Kind.UNREACHABLE),
                arguments(new HttpTimeoutException(LEAK), Kind.TIMEOUT),
                arguments(new TimeoutException(LEAK), Kind.TIMEOUT),
                arguments(new ProtocolException(LEAK), Kind.INVALID_RESPONSE),
                arguments(new EOFException(LEAK), Kind.FAILED),
                arguments(new SocketException(LEAK), Kind.FAILED),
                arguments(new SSLException(LEAK), Kind.FAILED),
                arguments(new IOException(LEAK), Kind.FAILED),
                arguments(new IllegalStateException(LEAK), Kind.FAILED),
                arguments(new ExecutionException(null), Kind.FAILED));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsWhetherTheQuestionCanHaveBeenSentAndNothingElse(Throwable failure, Kind kind) {
        assertThat(HttpFaults.from(new ExecutionException(new CompletionException(failure))))
                .hasMessageNotContaining(NIK)
                .hasNoCause()
                .extracting(AgencyFault::kind)
                .isEqualTo(kind);
    }

    @Test
    void keepsAFaultThatIsOneAlready() {
        AgencyFault fault = new AgencyFault(Kind.INVALID_RESPONSE, "as it was");

        assertThat(HttpFaults.from(new ExecutionException(fault))).isSameAs(fault);
    }

    @Test
    void takesAConnectionThatBreaksAmidAnAnswerForHalfAnAnswer() {
        assertThat(HttpFaults.amidAnswer(new ExecutionException(new EOFException(LEAK))))
                .hasMessage("INVALID_RESPONSE: the answer is cut short");
        assertThat(HttpFaults.amidAnswer(new TimeoutException(LEAK)).kind()).isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void setsTheInterruptFlagAgain() {
        AgencyFault fault = HttpFaults.amidAnswer(new InterruptedException());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(fault.kind()).isEqualTo(Kind.FAILED);
    }
}
