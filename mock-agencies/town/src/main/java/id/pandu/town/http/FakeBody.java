package id.pandu.town.http;

import id.pandu.town.agency.AgencyDirectory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/**
 * Bodies that are no answers, labelled as the agency labels its answers.
 *
 * @param contentType media type of the agency's dialect
 * @param head begins a body of this media type with a text that the filling goes on
 * @param tail ends it
 */
record FakeBody(String contentType, String head, String tail) {

    private static final int GARBAGE_BYTES = 512;
    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS = 50 * 1024 * 1024 / CHUNK;

    static FakeBody of(String dialect) {
        return switch (dialect) {
            case AgencyDirectory.SIAK ->
                new FakeBody(
                        "text/xml; charset=utf-8",
                        "<?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>",
                        "</s:Body></s:Envelope>");
            case AgencyDirectory.SATUSEHAT ->
                new FakeBody(
                        "application/fhir+json; charset=utf-8",
                        "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":1,\"id\":\"",
                        "\"}");
            case AgencyDirectory.VCLAIM ->
                json("{\"metaData\":{\"code\":\"200\",\"message\":\"OK\"},\"response\":\"", "\"}");
            default -> json("{\"data\":\"", "\"}");
        };
    }

    private static FakeBody json(String head, String tail) {
        return new FakeBody("application/json; charset=utf-8", head, tail);
    }

    /** Nothing at all. */
    void writeEmpty(HttpServletResponse response) throws IOException {
        write(response, new byte[0]);
    }

    /** Bytes without any sense, the same every time. */
    void writeGarbage(HttpServletResponse response) throws IOException {
        byte[] bytes = new byte[GARBAGE_BYTES];
        new Random(GARBAGE_BYTES).nextBytes(bytes);
        write(response, bytes);
    }

    /** A well-formed body of 50 MB, in chunks, its length not announced. */
    void writeHuge(HttpServletResponse response) throws IOException {
        response.setContentType(contentType);
        OutputStream out = response.getOutputStream();
        out.write(head.getBytes(StandardCharsets.UTF_8));
        byte[] chunk = new byte[CHUNK];
        Arrays.fill(chunk, (byte) 'A');
        for (int i = 0; i < CHUNKS; i++) {
            out.write(chunk);
        }
        out.write(tail.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private void write(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }
}
