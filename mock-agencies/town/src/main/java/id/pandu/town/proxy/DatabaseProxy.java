package id.pandu.town.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Listens on loopback and hands each connection to a {@link Reception}, every one on a virtual thread of its own. */
public final class DatabaseProxy implements AutoCloseable {

    private static final int BACKLOG = 1024;

    private final ServerSocket listener;
    private final Reception reception;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    private DatabaseProxy(ServerSocket listener, Reception reception) {
        this.listener = listener;
        this.reception = reception;
    }

    /** Opens the port, 0 for a free one; connections wait until {@link #start}. */
    public static DatabaseProxy open(int port, Reception reception) throws IOException {
        ServerSocket listener = new ServerSocket();
        listener.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
        return new DatabaseProxy(listener, reception);
    }

    /** Begins to serve connections. */
    public void start() {
        Thread.ofVirtual().name("database-proxy").start(this::accept);
    }

    /** The port it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Stops listening and closes every connection. */
    @Override
    public void close() {
        Sockets.close(listener);
        clients.forEach(Sockets::close);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                clients.add(client);
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException e) {
                // The listener was closed, or this one client was gone before it was accepted.
            }
        }
    }

    private void serve(Socket client) {
        try {
            client.setTcpNoDelay(true);
            reception.receive(client);
        } catch (IOException e) {
            // Client or server went away during the greeting: nothing to answer.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clients.remove(client);
            Sockets.close(client);
        }
    }
}
