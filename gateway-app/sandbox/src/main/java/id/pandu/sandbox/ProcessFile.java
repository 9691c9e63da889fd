package id.pandu.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file in which the sandbox notes its processes, so that the next start can name those that were left behind. A line is a
 * name, a process id and the millisecond in which the process began: a later process with the same id is somebody else.
 */
final class ProcessFile {

    /** Name under which the launcher stands in the file. */
    static final String LAUNCHER = "launcher";

    /** Name under which the launcher stands in the file once more when it has begun to stop everything. */
    static final String STOPPING = "stopping";

    private final Path file;

    ProcessFile(Path file) {
        this.file = file;
    }

    /** Notes a process that has begun. */
    synchronized void add(String name, ProcessHandle process) {
        write(lines(), new Entry(name, process.pid(), began(process)));
    }

    /** The noted processes that are still there. */
    synchronized List<Entry> alive() {
        return lines().stream().filter(Entry::isAlive).toList();
    }

    /** Forgets everything. */
    synchronized void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Entry> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .flatMap(line -> Entry.parse(line).stream())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Entry> before, Entry added) {
        List<String> lines = new ArrayList<>(before.stream().map(Entry::line).toList());
        lines.add(added.line());
        try {
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /**
     * A noted process.
     *
     * @param name what it is
     * @param pid process id
     * @param began millisecond of its start, 0 if the system does not tell
     */
    record Entry(String name, long pid, long began) {

        boolean isAlive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> ProcessFile.began(process) == began)
                    .isPresent();
        }

        String line() {
            return name + " " + pid + " " + began;
        }

        static Optional<Entry> parse(String line) {
            String[] words = line.split(" ", -1);
            return words.length == 3 && words[1].matches("\\d{1,18}") && words[2].matches("\\d{1,18}")
                    ? Optional.of(new Entry(words[0], Long.parseLong(words[1]), Long.parseLong(words[2])))
                    : Optional.empty();
        }
    }
}
