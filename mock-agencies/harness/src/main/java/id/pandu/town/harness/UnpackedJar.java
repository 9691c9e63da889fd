package id.pandu.town.harness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * A runnable jar of Spring Boot's with the jars inside it taken out. A JVM that loads classes out of jars inside a jar may stand still for ever when
 * virtual threads load them: see {@code docs/decisions/0032-nothing-runs-from-inside-its-jar.md}.
 */
public final class UnpackedJar {

    private static final long PATIENCE_SECONDS = 120;

    private UnpackedJar() {}

    /**
     * Unpacks a jar, unless it is unpacked already, and waits for whoever is doing so.
     *
     * @return what to run
     */
    public static synchronized Path of(Path jar, Path folder) {
        Path run = folder.resolve(jar.getFileName());
        Path label = folder.resolve("unpacked-from");
        try {
            Files.createDirectories(folder);
            String version = Files.size(jar) + " " + Files.getLastModifiedTime(jar);
            try (FileChannel turn = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var unused = turn.lock()) {
                if (!Files.exists(label) || !Files.readString(label).equals(version)) {
                    unpack(jar, folder);
                    Files.writeString(label, version);
                }
            }
            return run;
        } catch (IOException e) {
            throw new HarnessException("Cannot unpack " + jar, e);
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!tool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || tool.exitValue() != 0) {
                tool.destroyForcibly();
                throw new HarnessException("Cannot unpack " + jar);
            }
        } catch (InterruptedException e) {
            tool.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new HarnessException("Interrupted while unpacking " + jar, e);
        }
    }
}
