package id.pandu.gateway.audit;

import id.pandu.gateway.keys.InvalidSecretException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a checkpoint file for one gateway: of two that append to it each goes by what it knows itself, and a checkpoint that comes behind a later one looks
 * like tampering. The lock goes with the process, however that ends.
 *
 * <p>It is on a file beside the other one, which nobody else in this process opens: to close any channel of a file ends all locks that the process has on it.
 */
final class CheckpointFileLock implements AutoCloseable {

    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private CheckpointFileLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes it.
     *
     * @param file its real path
     * @throws InvalidSecretException when another gateway has it, or the place knows no locks
     */
    static CheckpointFileLock of(Path file) {
        if (!HERE.add(file)) {
            throw taken();
        }
        CheckpointFileLock lock = null;
        try {
            lock = locked(file);
        } catch (IOException unlockable) {
            throw new InvalidSecretException(CheckpointFile.SETTING, "names a file that cannot be locked");
        } finally {
            if (lock == null) {
                HERE.remove(file);
            }
        }
        return lock;
    }

    private static CheckpointFileLock locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException elsewhere) {
            throw taken();
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw taken();
        }
        return new CheckpointFileLock(file, channel);
    }

    private static InvalidSecretException taken() {
        return new InvalidSecretException(
                CheckpointFile.SETTING, "names a file that another gateway writes; each needs one of its own");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HERE.remove(file);
        }
    }
}
