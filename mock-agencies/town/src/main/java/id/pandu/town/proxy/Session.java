package id.pandu.town.proxy;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** One proxied connection: when one side closes, the other is closed promptly. */
final class Session {

    private final Socket client;
    private final Socket server;
    private final Direction toServer;
    private final Direction toClient;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    Session(Socket client, Socket server, StreamFaults faults) throws IOException {
        this.client = client;
        this.server = server;
        this.toServer = new Direction(client.getInputStream(), server.getOutputStream(), faults::toServer);
        this.toClient = new Direction(server.getInputStream(), client.getOutputStream(), faults::toClient);
    }

    /** Passes bytes both ways until the session ends; the startup packet goes first. */
    void run(StartupPacket startup) throws InterruptedException {
        toServer.preload(startup.bytes());
        start(toServer::read, true);
        start(toServer::write, true);
        start(this::readServer, false);
        start(toClient::write, true);
        closed.await();
        threads.forEach(Thread::interrupt);
        Sockets.close(client);
        Sockets.close(server);
    }

    void close() {
        closed.countDown();
    }

    /** What the server said last, such as why it refuses a login, still reaches the client. */
    private void readServer() throws InterruptedException {
        try {
            toClient.read();
        } catch (IOException e) {
            // The server's side is gone: the same end as an orderly close.
        }
        toClient.finish();
    }

    private void start(Step step, boolean endsSession) {
        threads.add(Thread.startVirtualThread(() -> {
            boolean failed = true;
            try {
                step.run();
                failed = false;
            } catch (IOException e) {
                // A socket was closed under this step: the session is over.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (endsSession || failed) {
                close();
            }
        }));
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException, InterruptedException;
    }
}
