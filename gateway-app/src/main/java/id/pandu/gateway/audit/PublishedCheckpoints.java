package id.pandu.gateway.audit;

import id.pandu.audit.Checkpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The checkpoints of the file as it was at a moment, one after the other. */
final class PublishedCheckpoints implements Ahead<Checkpoint> {

    private final BufferedReader lines;
    private final LongConsumer malformed;
    private long left;
    private long number;
    private @Nullable Checkpoint ahead;

    /**
     * @param length as much of the file is read
     * @param malformed is told the number of a line that is no checkpoint
     */
    PublishedCheckpoints(CheckpointFile file, long length, LongConsumer malformed) throws IOException {
        this.lines = file.read();
        this.left = length;
        this.malformed = malformed;
        this.ahead = read();
    }

    @Override
    public @Nullable Checkpoint peek() {
        return ahead;
    }

    @Override
    public @Nullable Checkpoint next() throws IOException {
        Checkpoint taken = ahead;
        ahead = read();
        return taken;
    }

    private @Nullable Checkpoint read() throws IOException {
        while (left > 0) {
            String line = lines.readLine();
            if (line == null) {
                return null;
            }
            number++;
            left -= line.getBytes(StandardCharsets.UTF_8).length + 1L;
            try {
                return Checkpoint.parse(line);
            } catch (IllegalArgumentException unreadable) {
                malformed.accept(number);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
