package id.pandu.connector.bpjsvclaim;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The files that hold this connector and the native contract to their word. */
final class GoldenFiles {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String CONTRACT = "/id/pandu/spec/bpjs-vclaim/";

    private GoldenFiles() {}

    /** A vector of the native contract, made without this connector. */
    record Vector(
            String name,
            String consId,
            String secret,
            String timestamp,
            String signature,
            String keyHex,
            String ivHex,
            String plain,
            String lz,
            String response) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Vector> vectors() {
        try {
            return JSON.readValue(ofContract("vectors.json"), new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String ofContract(String name) {
        return read(CONTRACT + name);
    }

    static String ofConnector(String name) {
        return read("/id/pandu/connector/bpjsvclaim/" + name);
    }

    private static String read(String resource) {
        try (InputStream file = GoldenFiles.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file, resource).readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
