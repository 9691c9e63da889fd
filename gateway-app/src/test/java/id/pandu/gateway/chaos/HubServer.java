package id.pandu.gateway.chaos;

import id.pandu.gateway.HubDatabase;
import id.pandu.town.harness.FreePorts;
import id.pandu.town.harness.PostgresCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The hub's database server, durable, on a port and a directory that outlive it. */
final class HubServer implements AutoCloseable {

    private final int port = FreePorts.next();
    private final Path directory;
    private final HubDatabase database;
    private PostgresCluster cluster;

    HubServer() {
        try {
            directory = Files.createTempDirectory("pandu-chaos");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cluster = PostgresCluster.start(port, directory);
        database = HubDatabase.in(cluster, "pandu_chaos");
    }

    HubDatabase database() {
        return database;
    }

    /** Ends every connection and starts anew. */
    void restart() {
        cluster.close();
        cluster = PostgresCluster.start(port, directory);
    }

    /** SIGKILL for the server, and a start that has to recover. */
    void crash() {
        ProcessHandle.of(postmaster()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
        restart();
    }

    private long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(directory.resolve("postmaster.pid")).getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        cluster.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
