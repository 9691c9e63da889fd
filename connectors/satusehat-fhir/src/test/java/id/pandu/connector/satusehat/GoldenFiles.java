package id.pandu.connector.satusehat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The messages of the native contract, which bind both sides. */
final class GoldenFiles {

    static final String FOUND = read("patient.found.json");
    static final String NONE = read("patient.none.json");
    static final String TWO = read("patient.two.json");
    static final String DECEASED = read("patient.deceased.json");
    static final String READ = read("patient.read.json");
    static final String FORBIDDEN = read("forbidden.json");
    static final String THROTTLED = read("throttled.json");
    static final String TOKEN = read("token.json");
    static final String UNAUTHORIZED = read("unauthorized.json");

    private GoldenFiles() {}

    static String read(String name) {
        try (InputStream file = GoldenFiles.class.getResourceAsStream("/id/pandu/spec/satusehat-fhir/golden/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
