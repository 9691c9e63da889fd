package id.pandu.hub.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The contract of the unified API, as published. */
public final class Contract {

    /** Where the contract lies on the classpath. */
    public static final String LOCATION = "id/pandu/spec/hub/openapi.yaml";

    private static final String TEXT = read();

    private Contract() {}

    /** The contract's text, YAML. */
    public static String text() {
        return TEXT;
    }

    private static String read() {
        try (InputStream contract = Contract.class.getClassLoader().getResourceAsStream(LOCATION)) {
            return new String(Objects.requireNonNull(contract, LOCATION).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
