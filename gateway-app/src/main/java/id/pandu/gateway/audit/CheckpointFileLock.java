package id.pandu.gateway.audit;

import id.pandu.gateway.keys.InvalidSecretException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a checkpoint file for one gateway: of two that append to it each goes by what it knows itself, and a checkpoint that comes behind a later one looks
 * like tampering. The lock goes with the process, however that ends.
 */
final class CheckpointFileLock implements AutoCloseable {

    private final FileChannel channel;

    private CheckpointFileLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it. The lock is a file beside the other one, for to close any channel of a file ends all locks that this process has on it.
     *
     * @throws InvalidSecretException when another gateway has it, or the place knows no locks
     */
    static CheckpointFileLock of(Path file) {
        try {
            FileChannel channel = FileChannel.open(
                    file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            var lock = new CheckpointFileLock(channel);
            if (!lock.held()) {
                lock.close();
                throw new InvalidSecretException(
                        CheckpointFile.SETTING, "names a file that another gateway writes; each needs one of its own");
            }
            return lock;
        } catch (IOException unlockable) {
            throw new InvalidSecretException(CheckpointFile.SETTING, "names a file that cannot be locked");
        }
    }

    private boolean held() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
