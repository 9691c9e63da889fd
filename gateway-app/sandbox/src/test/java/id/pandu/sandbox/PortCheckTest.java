package id.pandu.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.town.harness.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void findsThePortThatIsTakenOnLoopback() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            int free = FreePorts.next();
            assertThat(PortCheck.busy(List.of(free, taken.getLocalPort()))).containsExactly(taken.getLocalPort());
        }
    }

    @Test
    void findsThePortThatIsTakenOnEveryAddress() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(PortCheck.busy(List.of(taken.getLocalPort()))).containsExactly(taken.getLocalPort());
        }
    }

    @Test
    void findsNothingOnAPortThatWasGivenBack() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        assertThat(PortCheck.busy(List.of(port))).isEmpty();
    }
}
