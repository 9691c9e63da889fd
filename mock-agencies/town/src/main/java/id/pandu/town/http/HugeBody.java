package id.pandu.town.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JSON body of 50 MB, sent in chunks without announcing its length. */
final class HugeBody {

    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS = 50 * 1024 * 1024 / CHUNK;

    private HugeBody() {}

    static void writeTo(HttpServletResponse response) throws IOException {
        response.setContentType("application/json; charset=utf-8");
        OutputStream out = response.getOutputStream();
        out.write(
                "{\"metaData\":{\"code\":\"200\",\"message\":\"OK\"},\"response\":\"".getBytes(StandardCharsets.UTF_8));
        byte[] chunk = new byte[CHUNK];
        Arrays.fill(chunk, (byte) 'A');
        for (int i = 0; i < CHUNKS; i++) {
            out.write(chunk);
        }
        out.write("\"}".getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
