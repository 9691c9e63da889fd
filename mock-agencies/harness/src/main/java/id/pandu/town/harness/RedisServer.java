package id.pandu.town.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.core.ExecutableProvider;

/**
 * A real Redis of its own on 127.0.0.1 that keeps nothing on disk. It knows one user with the rights that the gateway needs and no others, and whoever is added.
 * Closing it ends it; it also ends when this JVM ends in an orderly way.
 */
public final class RedisServer implements AutoCloseable {

    /** The gateway's user. */
    public static final String USER = "pandu";

    private static final String RIGHTS =
            "resetkeys ~pandu:* resetchannels -@all +mget +set +psetex +unlink +ping +hello +auth +client";
    private static final long GRACE_SECONDS = 5;
    private static final long START_MILLIS = 10_000;
    private static final long GLANCE_NANOS = 10_000_000;

    private final int port;
    private final Process process;
    private final Thread atExit;

    private RedisServer(int port, Process process) {
        this.port = port;
        this.process = process;
        this.atExit = new Thread(process::destroyForcibly);
    }

    /**
     * Starts a server.
     *
     * @param password the gateway's; it shows neither in the list of processes nor in a file
     * @param settings lines of its configuration beside the usual ones
     */
    public static RedisServer start(int port, String password, List<String> settings) {
        try {
            Path binary = Program.PATH;
            Process process = new ProcessBuilder(binary.toString(), "-")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var server = new RedisServer(port, process);
            Runtime.getRuntime().addShutdownHook(server.atExit);
            try (OutputStream input = process.getOutputStream()) {
                input.write(configuration(port, password, settings).getBytes(StandardCharsets.UTF_8));
            }
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new HarnessException("Redis does not start on port " + port, e);
        }
    }

    /** The binary, unpacked once. */
    private static final class Program {

        static final Path PATH = unpack();

        private static Path unpack() {
            try {
                return ExecutableProvider.newJarResourceProvider().get().toPath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String configuration(int port, String password, List<String> settings) {
        return """
                port %d
                bind 127.0.0.1
                save ""
                appendonly no
                maxmemory 128mb
                maxmemory-policy allkeys-lru
                user default off
                user %s on >%s %s
                %s
                """.formatted(port, USER, password, RIGHTS, String.join("\n", settings));
    }

    /** Leaves its end to the caller, who has several to end in an order; this JVM's end alone does not end it any more. */
    public RedisServer endedByCaller() {
        forgetAtExit();
        return this;
    }

    /** Port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Process id. */
    public long pid() {
        return process.pid();
    }

    /** Kills it at once (SIGKILL); what it knew is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
        forgetAtExit();
    }

    private void forgetAtExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // This JVM is ending: the hook runs or has run.
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** A Redis that listens has read everything it has to. */
    private void awaitReady() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new HarnessException("Redis does not listen on port " + port);
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
