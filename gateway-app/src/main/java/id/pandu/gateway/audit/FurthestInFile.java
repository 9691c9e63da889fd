package id.pandu.gateway.audit;

import id.pandu.audit.Checkpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the furthest checkpoint of a file from its end, in stretches: what was published long ago need not be read for it. */
final class FurthestInFile {

    private static final int STRETCH = 64 * 1024;

    private final Predicate<Checkpoint> counts;

    /**
     * @param counts whether a checkpoint counts
     */
    FurthestInFile(Predicate<Checkpoint> counts) {
        this.counts = counts;
    }

    Optional<Checkpoint> of(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            long end = file.size();
            Optional<Checkpoint> furthest = Optional.empty();
            while (end > 0 && furthest.isEmpty()) {
                long start = Math.max(0, end - STRETCH);
                String text = read(file, start, end);
                int firstLine = start == 0 ? 0 : text.indexOf('\n') + 1;
                furthest = among(text.substring(firstLine));
                end = firstLine < text.length() ? start + firstLine : start;
            }
            return furthest;
        }
    }

    private static String read(FileChannel file, long start, long end) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (end - start));
        int count = 0;
        while (bytes.hasRemaining() && count >= 0) {
            count = file.read(bytes, start + bytes.position());
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    private Optional<Checkpoint> among(String lines) {
        return lines.lines()
                .flatMap(FurthestInFile::checkpoint)
                .filter(counts)
                .max(Comparator.comparingLong(Checkpoint::seq));
    }

    private static Stream<Checkpoint> checkpoint(String line) {
        try {
            return Stream.of(Checkpoint.parse(line));
        } catch (IllegalArgumentException malformed) {
            return Stream.empty();
        }
    }
}
