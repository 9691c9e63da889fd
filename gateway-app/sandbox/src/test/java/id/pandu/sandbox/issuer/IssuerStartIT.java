package id.pandu.sandbox.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.town.harness.FreePorts;
import id.pandu.town.harness.JavaCommand;
import id.pandu.town.harness.JavaProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The issuer as a process of its own, started as the launcher starts it. */
class IssuerStartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port = FreePorts.next();

    @Test
    void answersOnLoopbackAndNowhereElse() throws SocketException {
        try (JavaProcess unit = start(RunningIssuer.SETTINGS)) {
            unit.awaitReady("http://127.0.0.1:" + port + "/.well-known/openid-configuration", PATIENCE);
            assertThat(otherAddresses()).noneMatch(this::answersOn);
            assertThat(answersOn(InetAddress.getLoopbackAddress())).isTrue();
        }
    }

    @Test
    void refusesToListenOnEveryAddress() {
        try (JavaProcess unit = start(RunningIssuer.SETTINGS, "--server.address=0.0.0.0")) {
            assertThat(unit.awaitExit(PATIENCE)).isEqualTo(1);
            assertThat(unit.lastLines()).contains("server.address", "127.0.0.1 only");
        }
    }

    @Test
    void saysHowToStartItWhenItKnowsNobody() {
        try (JavaProcess unit = start()) {
            assertThat(unit.awaitExit(PATIENCE)).isEqualTo(1);
            assertThat(unit.lastLines()).contains("there are no consumers", "config/issuer.yaml");
        }
    }

    private JavaProcess start(String... arguments) {
        return JavaProcess.start(JavaCommand.ofClassPath(
                        "issuer", System.getProperty("java.class.path"), IssuerApplication.class.getName())
                .withJvmOptions("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .withArguments(Stream.concat(Stream.of("--server.port=" + port), Stream.of(arguments))
                        .toList()));
    }

    private static List<InetAddress> otherAddresses() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private boolean answersOn(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
