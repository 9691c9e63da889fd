package id.pandu.town.satusehat;

import id.pandu.town.http.NativeFault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** Carries requests to {@link TokenService}. */
final class TokenServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_FORM = 8 * 1024;

    private final transient TokenService service;

    TokenServlet(TokenService service) {
        this.service = service;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        Fields query = Fields.of(request.getQueryString());
        TokenRequest call = new TokenRequest(request.getMethod(), path, query, form(request), NativeFault.of(request));
        service.answer(call).writeTo(response);
    }

    /** Read by hand: the servlet's own parameters would mix query and body, which this endpoint tells apart. */
    private static Fields form(HttpServletRequest request) throws IOException {
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            return Fields.of(null);
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_FORM);
        return Fields.of(new String(body, StandardCharsets.UTF_8).strip());
    }
}
