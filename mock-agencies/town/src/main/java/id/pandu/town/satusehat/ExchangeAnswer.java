package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.town.http.NativeAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** An answer and the headers that go with it. */
record ExchangeAnswer(NativeAnswer answer, Map<String, String> headers) {

    private static final String FHIR = "application/fhir+json; charset=utf-8";

    /** A resource with status 200. */
    static ExchangeAnswer resource(JsonNode resource) {
        return resource(200, resource, Map.of());
    }

    static ExchangeAnswer resource(int status, JsonNode resource, Map<String, String> headers) {
        return new ExchangeAnswer(new NativeAnswer(status, FHIR, resource.toString()), headers);
    }

    /** JSON that is no FHIR resource, with status 200. */
    static ExchangeAnswer json(JsonNode body) {
        return new ExchangeAnswer(NativeAnswer.json(body.toString()), Map.of());
    }

    static ExchangeAnswer text(int status, String text) {
        return new ExchangeAnswer(new NativeAnswer(status, "text/plain", text), Map.of());
    }

    static ExchangeAnswer page(String html) {
        return new ExchangeAnswer(new NativeAnswer(200, "text/html; charset=utf-8", html), Map.of());
    }

    void writeTo(HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        answer.writeTo(response);
    }
}
