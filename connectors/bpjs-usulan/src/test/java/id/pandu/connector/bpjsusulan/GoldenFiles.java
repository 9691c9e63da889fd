package id.pandu.connector.bpjsusulan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files of the native contract. */
final class GoldenFiles {

    private GoldenFiles() {}

    static String read(String name) {
        try (InputStream file = GoldenFiles.class.getResourceAsStream("/id/pandu/spec/bpjs-usulan/golden/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
