package id.pandu.town.usulan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads golden files. */
final class Golden {

    static final String FIRST = "0197b7a0-0000-7000-8000-000000000001";
    static final String THIRD = "0197b7a0-0000-7000-8000-000000000003";

    private Golden() {}

    static String file(String name) {
        String path = "/id/pandu/spec/bpjs-usulan/golden/" + name + ".csv";
        try (InputStream in = Golden.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
