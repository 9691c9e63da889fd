package id.pandu.connector.siaksoap;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files that hold this connector and the native contract to their word. */
final class GoldenFiles {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private GoldenFiles() {}

    /** A message of the native contract: what stands in a SOAP body. */
    static String ofContract(String name) {
        return read("/id/pandu/spec/siak-soap/golden/" + name).strip();
    }

    static String ofConnector(String name) {
        return read("/id/pandu/connector/siaksoap/" + name);
    }

    static <T> T ofConnector(String name, Class<T> type) {
        try {
            return JSON.readValue(ofConnector(name), type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(String resource) {
        try (InputStream file = GoldenFiles.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
