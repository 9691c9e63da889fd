package id.pandu.connector.bpjsvclaim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** A server that says what a test wants, byte by byte: one request per connection, each on a thread of its own. */
final class FakeVClaim implements AutoCloseable {

    private static final int BACKLOG = 2000;

    private final ServerSocket server;
    private final Script script;

    /** What to say on a connection, once the request's head has been read. */
    @FunctionalInterface
    interface Script {
        void play(List<String> head, Socket connection) throws Exception;
    }

    FakeVClaim(Script script) throws IOException {
        this.script = script;
        this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** Says this and hangs up. */
    static Script saying(String answer) {
        return (head, connection) -> connection.getOutputStream().write(answer.getBytes(UTF_8));
    }

    static Script answering(String body) {
        return saying(http(body));
    }

    static String http(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.getBytes(UTF_8).length
                + "\r\n\r\n" + body;
    }

    String baseUrl() {
        return "http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort() + "/vclaim-rest";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                Thread.ofVirtual().start(() -> play(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void play(Socket connection) {
        try (connection) {
            var reader = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
            script.play(reader.lines().takeWhile(line -> !line.isEmpty()).toList(), connection);
        } catch (Exception hungUp) {
            // The client hung up, or the test is over.
        }
    }
}
