package id.pandu.town.harness;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads a child's output to its end, passes it on, and remembers the last lines. */
final class ProcessOutput {

    private static final int REMEMBERED = 40;

    private final Deque<String> last = new ArrayDeque<>();

    private ProcessOutput() {}

    static ProcessOutput follow(Process process, JavaCommand command) {
        ProcessOutput output = new ProcessOutput();
        Thread.ofPlatform().daemon().name("output of " + command.name()).start(() -> output.read(process, command));
        return output;
    }

    synchronized String lastLines() {
        return String.join("\n", last);
    }

    private void read(Process process, JavaCommand command) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                BufferedWriter target =
                        new BufferedWriter(new OutputStreamWriter(target(command), StandardCharsets.UTF_8))) {
            String prefix = command.logFile() == null ? "[" + command.name() + "] " : "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                remember(line);
                target.write(prefix + line + "\n");
                target.flush();
            }
        } catch (IOException e) {
            remember("(output ends here: " + e.getMessage() + ")");
        }
    }

    private synchronized void remember(String line) {
        last.addLast(line);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
    }

    private static OutputStream target(JavaCommand command) throws IOException {
        if (command.logFile() != null) {
            return Files.newOutputStream(command.logFile());
        }
        return command.quiet() ? OutputStream.nullOutputStream() : new Unclosed(System.out);
    }

    /** Standard output belongs to this JVM and outlives the child. */
    private static final class Unclosed extends PrintStream {

        Unclosed(PrintStream target) {
            super(target, true, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            flush();
        }
    }
}
