package id.pandu.town.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * An answer ready for the wire.
 *
 * @param contentType media type, with its parameters
 */
public record NativeAnswer(int status, String contentType, String body) {

    private static final String HTML = "text/html; charset=utf-8";

    /** JSON with status 200. */
    public static NativeAnswer json(String body) {
        return new NativeAnswer(200, "application/json; charset=utf-8", body);
    }

    /** A page as IIS and ASP.NET send it when the gateway itself fails. */
    public static NativeAnswer iisPage(int status, String title) {
        return new NativeAnswer(status, HTML, """
                <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
                <html xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title></head>
                <body><div id="header"><h1>Server Error</h1></div><div id="content"><h2>%s</h2></div></body></html>
                """.formatted(title, title));
    }

    /** Sends it. */
    public void writeTo(HttpServletResponse response) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(contentType);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        response.flushBuffer();
    }

    /** Says nothing about the person in the body. */
    @Override
    public String toString() {
        return "NativeAnswer[status=" + status + "]";
    }
}
