package id.pandu.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;

/** Finds ports of this machine that somebody listens on, before anything is started. */
final class PortCheck {

    private static final byte[] IPV4_LOOPBACK = {127, 0, 0, 1};
    private static final byte[] IPV6_LOOPBACK = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    private static final int CONNECT_MILLIS = 500;

    private PortCheck() {}

    /** Those of the ports that are in use. */
    static List<Integer> busy(Collection<Integer> ports) {
        return ports.stream().filter(PortCheck::isBusy).toList();
    }

    private static boolean isBusy(int port) {
        return !canListen(port) || answersOnIpv6(port);
    }

    private static boolean canListen(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(IPV4_LOOPBACK))) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    /** Clients may take {@code localhost} for the IPv6 loopback, and would then talk to somebody else. */
    private static boolean answersOnIpv6(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(ipv6Loopback(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static InetAddress ipv6Loopback() throws UnknownHostException {
        return InetAddress.getByAddress(IPV6_LOOPBACK);
    }
}
