package id.pandu.connector.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/**
 * A server on loopback that says what a test wants, byte by byte: one request per connection, each on a thread of its own. It
 * reads the request's head only.
 */
public final class ScriptedServer implements AutoCloseable {

    private static final int BACKLOG = 2000;

    private final ServerSocket server;
    private final Script script;

    /** What to say on a connection, once the request's head has been read. */
    @FunctionalInterface
    public interface Script {

        /**
         * Plays it.
         *
         * @param head request line and headers, as they were sent
         * @throws Exception to hang up
         */
        void play(List<String> head, Socket connection) throws Exception;
    }

    /** Starts it at a free port. */
    public ScriptedServer(Script script) throws IOException {
        this.script = script;
        this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** Says this and hangs up. */
    public static Script saying(String answer) {
        return (head, connection) -> connection.getOutputStream().write(answer.getBytes(UTF_8));
    }

    /** Says 200 and this body, as JSON, and hangs up. */
    public static Script answering(String body) {
        return answering(200, body);
    }

    /** Says this status and this body, as JSON, and hangs up. */
    public static Script answering(int status, String body) {
        return saying("HTTP/1.1 " + status + " Said\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(UTF_8).length + "\r\n\r\n" + body);
    }

    /** Its address, without a slash at the end. */
    public String baseUrl() {
        return "http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
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
