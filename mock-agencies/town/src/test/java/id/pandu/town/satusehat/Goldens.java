package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The golden messages, and answers read as they are compared with them. */
final class Goldens {

    private static final JsonMapper JSON = new JsonMapper();

    private Goldens() {}

    static JsonNode golden(String name) {
        String path = "/id/pandu/spec/satusehat-fhir/golden/" + name + ".json";
        try (InputStream in = Goldens.class.getResourceAsStream(path)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode body(ExchangeAnswer answer) {
        try {
            return JSON.readTree(answer.answer().body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int status(ExchangeAnswer answer) {
        return answer.answer().status();
    }
}
