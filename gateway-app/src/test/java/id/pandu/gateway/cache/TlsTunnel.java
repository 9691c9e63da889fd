package id.pandu.gateway.cache;

import id.pandu.gateway.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Ends TLS in front of a server that speaks none. */
final class TlsTunnel implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> protocols = new CopyOnWriteArrayList<>();
    private final SSLServerSocket door;
    private final int target;

    /**
     * @param client whose certificate callers have to show; {@code null} where they need none
     * @param target port of the server
     */
    TlsTunnel(TestCertificate own, @Nullable TestCertificate client, int target) throws Exception {
        this.target = target;
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own.store(), own.password());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init((client == null ? own : client).trust());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        door = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        door.setNeedClientAuth(client != null);
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The protocols of the handshakes that succeeded. */
    List<String> protocols() {
        return protocols;
    }

    private void accept() {
        try {
            while (true) {
                var caller = (SSLSocket) door.accept();
                threads.execute(() -> serve(caller));
            }
        } catch (IOException closed) {
            // Nobody is let in any more.
        }
    }

    private void serve(SSLSocket caller) {
        try (caller;
                var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            caller.startHandshake();
            protocols.add(caller.getSession().getProtocol());
            threads.execute(() -> pipe(server, caller));
            caller.getInputStream().transferTo(server.getOutputStream());
        } catch (IOException gone) {
            // One of the two has hung up.
        }
    }

    private static void pipe(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // One of the two has hung up.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
