package id.pandu.gateway.audit;

import id.pandu.audit.Checkpoint;
import id.pandu.gateway.keys.InvalidSecretException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The file that checkpoints are published in, one a line, each on the disk before the next step. */
final class CheckpointFile {

    static final String SETTING = "pandu.audit.checkpoint-file";

    private final Path path;

    private CheckpointFile(Path path) {
        this.path = path;
    }

    /** The file of the setting; refused when it cannot be written. */
    static CheckpointFile open(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            throw new InvalidSecretException(SETTING, "is missing");
        }
        try {
            Path path = Path.of(setting).toAbsolutePath();
            try (FileChannel writable = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                return new CheckpointFile(path.toRealPath());
            }
        } catch (IOException | InvalidPathException unwritable) {
            throw new InvalidSecretException(SETTING, "names a file that cannot be written");
        }
    }

    /** Keeps it for this gateway until the lock is closed, and takes away half a line that a crash left. */
    CheckpointFileLock lock() {
        CheckpointFileLock lock = CheckpointFileLock.of(path);
        try {
            endLastLine();
            return lock;
        } catch (IOException unwritable) {
            lock.close();
            throw new InvalidSecretException(SETTING, "names a file that cannot be written");
        }
    }

    /** Returns when the lines are on the disk. */
    void append(List<Checkpoint> checkpoints) {
        try {
            write(checkpoints.stream()
                    .map(checkpoint -> checkpoint.toJsonLine() + "\n")
                    .collect(Collectors.joining()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The checkpoint file cannot be written", unwritable);
        }
    }

    /** The furthest checkpoint that counts. */
    Optional<Checkpoint> furthest(Predicate<Checkpoint> counts) {
        try {
            return new FurthestInFile(counts).of(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The checkpoint file cannot be read", unreadable);
        }
    }

    /** How long it is now. */
    synchronized long length() throws IOException {
        return Files.size(path);
    }

    BufferedReader read() throws IOException {
        return Files.newBufferedReader(path, StandardCharsets.UTF_8);
    }

    /** A crash may have left half a line; it was never told to anybody. */
    private void endLastLine() throws IOException {
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            while (end > 0 && channel.read(last.clear(), end - 1) == 1 && last.get(0) != '\n') {
                end--;
            }
            channel.truncate(end);
            channel.force(true);
        }
    }

    private synchronized void write(String lines) throws IOException {
        try (FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
