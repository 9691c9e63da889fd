package id.pandu.town.usulan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a desk keeps its files.
 *
 * @param root the desk's folder
 */
record DeskFolder(Path root) {

    /** Makes the folders of a desk. */
    static DeskFolder create(Path root) throws IOException {
        DeskFolder folder = new DeskFolder(root);
        Files.createDirectories(folder.handedIn("x").getParent());
        Files.createDirectories(folder.result("x").getParent());
        return folder;
    }

    Path part(String id) {
        return root.resolve("usulan/masuk/." + id + ".part");
    }

    Path handedIn(String id) {
        return root.resolve("usulan/masuk/" + id + ".csv");
    }

    Path result(String id) {
        return root.resolve("usulan/hasil/" + id + ".csv");
    }

    /** Replaces a result in one step, so that nobody ever reads half of it. */
    void writeResult(String id, String text) {
        Path fresh = root.resolve("usulan/" + id + ".baru");
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, result(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IllegalStateException("the town's temporary folder cannot move files in one step", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes every file away. */
    void empty() {
        for (Path folder : List.of(root.resolve("usulan/masuk"), root.resolve("usulan/hasil"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
