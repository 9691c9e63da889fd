package id.pandu.gateway.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The auditor's command over more and more of one export, in a JVM with little memory; at last over one that was tampered with. */
final class Verifying {

    private static final String HEAP = "-Xmx64m";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Path directory;
    private final Path program;

    private record Outcome(int exit, String said, double seconds, long peakKilobytes) {}

    Verifying(Path directory, Path program) {
        this.directory = directory;
        this.program = program;
    }

    void measure(long most) throws Exception {
        var export = new SealedExport(directory);
        System.out.println("\n| Verified with " + HEAP + " | Export | Time | Entries/s | Peak memory of the process |");
        System.out.println("|---|---|---|---|---|");
        for (long entries : List.of(most / 4, most / 2, most)) {
            export.growTo(entries);
            Outcome outcome = verify(export);
            System.out.printf(
                    Locale.ROOT,
                    "| %,d entries | %d MB | %.1f s | %,.0f | %d MB |%n",
                    entries,
                    Files.size(export.entries) / 1_000_000,
                    outcome.seconds,
                    entries / outcome.seconds,
                    outcome.peakKilobytes / 1000);
            expect("exit code 0", outcome.exit == 0, outcome);
            expect("all entries", outcome.said.contains("entries      " + entries + ","), outcome);
            expect("all signed", outcome.said.contains("up to entry " + entries), outcome);
        }
        tamperWithTheMiddle(export.entries);
        Outcome tampered = verify(export);
        expect("a changed entry is found", tampered.exit == 1 && tampered.said.contains("\nchanged: "), tampered);
        System.out.printf(Locale.ROOT, "right: one changed digit is found and named, in %.1f s%n", tampered.seconds);
    }

    private static void expect(String what, boolean right, Outcome outcome) {
        if (!right) {
            throw new IllegalStateException("Not so: " + what + ". The verifier ended with " + outcome.exit + ":\n"
                    + outcome.said.substring(0, Math.min(2000, outcome.said.length())));
        }
    }

    private Outcome verify(SealedExport export) throws IOException, InterruptedException {
        Path said = directory.resolve("said.txt");
        long began = System.nanoTime();
        Process verifier = new ProcessBuilder(Stream.<Object>of(
                                Path.of(System.getProperty("java.home"), "bin", "java"),
                                HEAP,
                                "-jar",
                                program,
                                "verify",
                                "--entries",
                                export.entries,
                                "--keys",
                                export.keys,
                                "--checkpoints",
                                export.checkpoints)
                        .map(Object::toString)
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        long peak = 0;
        while (!verifier.waitFor(100, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakMemory(verifier));
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                verifier.destroyForcibly();
                throw new IllegalStateException("The verifier takes longer than " + LONGEST);
            }
        }
        double seconds =
                (System.nanoTime() - began) / (double) Duration.ofSeconds(1).toNanos();
        return new Outcome(verifier.exitValue(), Files.readString(said, UTF_8), seconds, peak);
    }

    /** What Linux tells of a process; 0 elsewhere. */
    private static long peakMemory(Process process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"), UTF_8)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    /** Another region in an entry near the middle. */
    private static void tamperWithTheMiddle(Path file) throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "rw")) {
            long middle = log.length() / 2;
            byte[] part = new byte[16_384];
            log.seek(middle);
            log.readFully(part);
            log.seek(middle + new String(part, UTF_8).indexOf("33.14"));
            log.write("33.15".getBytes(UTF_8));
        }
    }
}
