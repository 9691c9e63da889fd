package id.pandu.town.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads golden messages. */
final class Golden {

    private Golden() {}

    static String text(String dialect, String name) {
        String path = "/id/pandu/spec/" + dialect + "/golden/" + name;
        try (InputStream in = Golden.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
